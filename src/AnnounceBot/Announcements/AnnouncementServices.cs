using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Announcements;

internal static class AnnouncementServices
{
    public static IServiceCollection AddAnnouncements(this IServiceCollection services, IReadOnlyList<RouteOptions> routes) => services
        .AddSingleton(new Routes(routes))
        .AddSingleton<Intake>();
}
