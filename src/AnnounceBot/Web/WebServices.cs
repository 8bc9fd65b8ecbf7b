using AnnounceBot.Announcements;
using AnnounceBot.Delivery;
using AnnounceBot.ShortLinks;
using AnnounceBot.Web.Community;
using AnnounceBot.Web.Operators;
using AnnounceBot.Web.Operators.Metrics;
using AnnounceBot.Web.Operators.Readiness;
using AnnounceBot.Web.Operators.Status;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Web;

internal static class WebServices
{
    /// <summary>Before all others: a port that is taken is told before anybody is spoken to, and those who read on are answered till the end.</summary>
    public static IServiceCollection AddSites(this IServiceCollection services, WebOptions options) =>
        services.AddSingleton(options).AddOperatorSite(options).AddPublicSite(options);

    private static IServiceCollection AddOperatorSite(this IServiceCollection services, WebOptions options) => options.Listen is null
        ? services
        : services
            .AddMetrics()
            .AddSingleton<IShownListener, AnnouncementMeter>()
            .AddSingleton<Beginning>()
            .AddSingleton<Checks>()
            .AddSingleton<Measurements>()
            .AddSingleton<IFigures, ProcessFigures>()
            .AddSingleton<IFigures, ChatFigures>()
            .AddSingleton<IFigures, StoreFigures>()
            .AddSingleton<IOperatorEndpoint, HealthEndpoint>()
            .AddSingleton<IOperatorEndpoint, ReadyEndpoint>()
            .AddSingleton<IOperatorEndpoint, MetricsEndpoint>()
            .AddSingleton<IOperatorEndpoint, StatusEndpoint>()
            .AddSingleton<StatusReader>()
            .AddSingleton<StatusPage>()
            .AddHostedService<OperatorSite>();

    private static IServiceCollection AddPublicSite(this IServiceCollection services, WebOptions options) => options.Public is null
        ? services
        : services
            .AddSingleton<IPublicEndpoint, RobotsEndpoint>()
            .AddSingleton<IPublicEndpoint, ShortLinkEndpoint>()
            .AddCommunity()
            .AddSingleton<ClickCounter>()
            .AddHostedService(provider => provider.GetRequiredService<ClickCounter>())
            .AddHostedService<PublicSite>();
}
