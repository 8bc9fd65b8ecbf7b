using AnnounceBot.Feeds;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Watching;

internal static class WatchingServices
{
    public static IServiceCollection AddWatching(this IServiceCollection services, WatchingOptions options) => services
        .AddSingleton(options)
        .AddSingleton(provider => new FeedReader(
            new()
            {
                ContactUrl = options.UserAgentContact?.AbsoluteUri,
                Timeout = options.Timeout,
                MaxBytes = options.MaxBytes,
                AllowedNetworks = options.AllowedNetworks,
            },
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<FeedStore>()
        .AddSingleton<PollTimes>()
        .AddSingleton<Poller>()
        .AddSingleton<PollWorkers>()
        .AddSingleton<HostPauses>();
}
