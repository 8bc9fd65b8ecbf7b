using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Checking;
using AnnounceBot.Digests.Composing;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Editing;
using AnnounceBot.Digests.Publishing;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Digests.Week;
using AnnounceBot.Posts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Digests;

internal static class DigestServices
{
    public static IServiceCollection AddDigests(this IServiceCollection services, DigestOptions options) => services
        .AddSingleton(options)
        .AddSingleton<InterestReader>()
        .AddWeek()
        .AddDrafts()
        .AddComposing()
        .AddRendering()
        .AddChecking()
        .AddEditing()
        .AddPublishing();

    private static IServiceCollection AddWeek(this IServiceCollection services) => services
        .AddSingleton<WeekPages>()
        .AddSingleton<ISlashCommand, WeekCommand>()
        .AddPageButtons<WeekPages>(WeekPages.ButtonName, WeekPages.Instead, (pages, argument, person, cancellationToken) => pages.PressedAsync(argument, person, cancellationToken));
}
