using AnnounceBot.Announcements.Holds;
using AnnounceBot.Chat.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Announcements;

internal static class AnnouncementServices
{
    public static IServiceCollection AddAnnouncements(this IServiceCollection services, IReadOnlyList<RouteOptions> routes, TimeZoneInfo zone) => services
        .AddSingleton(new Routes(routes))
        .AddSingleton(provider => new Timetable(zone, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<Intake>()
        .AddSingleton<HoldDesk>()
        .AddSingleton<IButton>(provider => new HoldButton(HoldDecision.All, provider.GetRequiredService<HoldDesk>()))
        .AddSingleton<IButton>(provider => new HoldButton(HoldDecision.Newest, provider.GetRequiredService<HoldDesk>()))
        .AddSingleton<IButton>(provider => new HoldButton(HoldDecision.Seen, provider.GetRequiredService<HoldDesk>()));
}
