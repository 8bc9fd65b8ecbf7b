using AnnounceBot.ShortLinks;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Web;

internal static class WebServices
{
    /// <summary>Before all others: a port that is taken is told before anybody is spoken to, and those who read on are answered till the end.</summary>
    public static IServiceCollection AddPublicSite(this IServiceCollection services, WebOptions options) => options.Public is null
        ? services
        : services
            .AddSingleton(options)
            .AddSingleton<IPublicEndpoint, RobotsEndpoint>()
            .AddSingleton<IPublicEndpoint, ShortLinkEndpoint>()
            .AddSingleton<ClickCounter>()
            .AddHostedService(provider => provider.GetRequiredService<ClickCounter>())
            .AddHostedService<PublicSite>();
}
