using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Digests;

internal static class DigestServices
{
    public static IServiceCollection AddDigests(this IServiceCollection services, CommunityOptions community) => services
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<WeekPages>(provider, community))
        .AddSingleton<ISlashCommand, WeekCommand>()
        .AddSingleton<WeekInterest>()
        .AddPageButtons<WeekPages>(WeekPages.ButtonName, WeekPages.Instead, (pages, argument, person, cancellationToken) => pages.PressedAsync(argument, person, cancellationToken));
}
