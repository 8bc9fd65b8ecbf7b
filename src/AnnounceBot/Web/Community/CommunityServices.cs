using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Web.Community;

internal static class CommunityServices
{
    /// <summary>The community's own outputs.</summary>
    public static IServiceCollection AddCommunity(this IServiceCollection services) => services
        .AddSingleton<AtomIds>()
        .AddSingleton<IPublicEndpoint, FrontEndpoint>()
        .AddSingleton<IPublicEndpoint, PostsFeedEndpoint>()
        .AddSingleton<IPublicEndpoint, DigestsFeedEndpoint>()
        .AddSingleton<IPublicEndpoint, FeedListEndpoint>()
        .AddSingleton<IPublicEndpoint, IssuesEndpoint>()
        .AddSingleton<IPublicEndpoint, IssueEndpoint>();
}
