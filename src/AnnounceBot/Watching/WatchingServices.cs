using AnnounceBot.Chat.Commands;
using AnnounceBot.Feeds;
using AnnounceBot.Posts;
using AnnounceBot.Watching.Adding;
using AnnounceBot.Watching.Health;
using AnnounceBot.Watching.InChat;
using AnnounceBot.Watching.Opml;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Watching;

internal static class WatchingServices
{
    public static IServiceCollection AddWatching(this IServiceCollection services, WatchingOptions options, CommunityOptions community) => services
        .AddSingleton(options)
        .AddSingleton(provider => new FeedReader(
            new()
            {
                ContactUrl = options.UserAgentContact?.AbsoluteUri,
                Timeout = options.Timeout,
                ConnectionsPerHost = Math.Max(new ReaderOptions().ConnectionsPerHost, options.PerHost),
                MaxBytes = options.MaxBytes,
                AllowedNetworks = options.AllowedNetworks,
            },
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<FeedStore>()
        .AddSingleton<FeedNotices>()
        .AddSingleton<FeedDesk>()
        .AddSingleton<FeedProbe>()
        .AddSingleton<PollTimes>()
        .AddSingleton<PollMeter>()
        .AddSingleton<Poller>()
        .AddSingleton<PollWorkers>()
        .AddSingleton<HostPauses>()
        .AddSingleton<FeedLookup>()
        .AddSingleton<OpmlImport>()
        .AddCommands(community)
        .AddAdding()
        .AddNotices();

    private static IServiceCollection AddCommands(this IServiceCollection services, CommunityOptions community) => services
        .AddSingleton<FeedPicker>()
        .AddSingleton<FeedsPages>()
        .AddSingleton<ISlashCommand, FeedsListCommand>()
        .AddSingleton<IButton, FeedsPageButton>()
        .AddSingleton<ISlashCommand, FeedsAddCommand>()
        .AddSingleton<ISlashCommand, FeedsRemoveCommand>()
        .AddSingleton<IButton, FeedRemoveButton>()
        .AddSingleton<ISlashCommand, FeedsPauseCommand>()
        .AddSingleton<ISlashCommand, FeedsResumeCommand>()
        .AddSingleton<ISlashCommand, FeedsCheckCommand>()
        .AddSingleton<ISlashCommand, FeedsMoveCommand>()
        .AddSingleton<ISlashCommand, FeedsEditCommand>()
        .AddSingleton<ISlashCommand, FeedsImportCommand>()
        .AddSingleton<ISlashCommand>(provider => ActivatorUtilities.CreateInstance<FeedsExportCommand>(provider, community));

    private static IServiceCollection AddAdding(this IServiceCollection services) => services
        .AddSingleton<DryRun>()
        .AddSingleton<FeedAdding>()
        .AddSingleton<IButton, ChooseFeedButton>()
        .AddSingleton<IButton, SaveFeedButton>()
        .AddSingleton<IButton, CancelFeedButton>();

    private static IServiceCollection AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<FeedNoticeDesk>();
        foreach (var choice in Enum.GetValues<FeedChoice>())
            services.AddSingleton<IButton>(provider => new FeedNoticeButton(choice, provider.GetRequiredService<FeedNoticeDesk>()));
        return services;
    }
}
