using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Publishing.Schedule;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Digests.Publishing;

internal static class PublishingServices
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<Publisher>()
        .AddSingleton<IssuePosting>()
        .AddSingleton<OutputFolder>()
        .AddSingleton<ReadyIssue>()
        .AddSingleton<IssuePages>()
        .AddSingleton<ISlashCommand, DigestPublishCommand>()
        .AddSingleton<ISlashCommand, DigestListCommand>()
        .AddSingleton<ISlashCommand, DigestExportCommand>()
        .AddSingleton<ISlashCommand, DigestUnpublishCommand>()
        .AddSingleton<IButton, PublishButton>()
        .AddSingleton<IButton, PublishNowButton>()
        .AddSingleton<IButton, CancelButton>()
        .AddSingleton<IButton, IssuesPageButton>()
        .AddSingleton<IButton, UnpublishButton>()
        .AddSchedule();
}
