using AnnounceBot.Chat.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Digests.Publishing.Schedule;

internal static class ScheduleServices
{
    public static IServiceCollection AddSchedule(this IServiceCollection services) => services
        .AddSingleton<ScheduleDesk>()
        .AddSingleton<DueNotice>()
        .AddSingleton<DueIssue>()
        .AddSingleton<ISlashCommand, DigestScheduleCommand>()
        .AddSingleton<IButton, SkipButton>();
}
