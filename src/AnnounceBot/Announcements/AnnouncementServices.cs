using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Announcements;

internal static class AnnouncementServices
{
    public static IServiceCollection AddAnnouncements(this IServiceCollection services, IReadOnlyList<RouteOptions> routes, TimeZoneInfo zone) => services
        .AddSingleton(new Routes(routes))
        .AddSingleton(provider => new Timetable(zone, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<Intake>();
}
