using AnnounceBot.Announcements.Holds;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Announcements;

internal static class AnnouncementServices
{
    public static IServiceCollection AddAnnouncements(this IServiceCollection services, IReadOnlyList<RouteOptions> routes, CommunityOptions community, TemplateFiles templates) => services
        .AddSingleton(new Routes(routes))
        .AddSingleton(provider => new Looks(templates, community, provider.GetRequiredService<ILogger<Looks>>()))
        .AddSingleton(provider => new Timetable(community.TimeZone, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<Intake>()
        .AddSingleton<ISlashCommand, TestAnnouncementCommand>()
        .AddSingleton<HoldDesk>()
        .AddSingleton<IButton>(provider => new HoldButton(HoldDecision.All, provider.GetRequiredService<HoldDesk>()))
        .AddSingleton<IButton>(provider => new HoldButton(HoldDecision.Newest, provider.GetRequiredService<HoldDesk>()))
        .AddSingleton<IButton>(provider => new HoldButton(HoldDecision.Seen, provider.GetRequiredService<HoldDesk>()));
}
