using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Announcements.Holds;
using AnnounceBot.Announcements.Routing;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Announcements.Tending;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Announcements;

internal static class AnnouncementServices
{
    /// <param name="blockedDomains">By the configuration.</param>
    public static IServiceCollection AddAnnouncements(
        this IServiceCollection services, IReadOnlyList<RouteOptions> routes, CommunityOptions community, TemplateFiles templates,
        IReadOnlyList<string> blockedDomains, RouteReader readRoute) => services
        .AddSingleton(templates)
        .AddSingleton(new Routes(routes))
        .AddSingleton(provider => new Looks(templates, community, provider.GetRequiredService<ILogger<Looks>>()))
        .AddSingleton(provider => new Timetable(community.TimeZone, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(new BlockList(blockedDomains))
        .AddSingleton<PostMessages>()
        .AddSingleton<Intake>()
        .AddSingleton<Finders>()
        .AddSingleton<ISlashCommand, TestAnnouncementCommand>()
        .AddSingleton<HoldDesk>()
        .AddSingleton<IButton>(provider => new HoldButton(HoldDecision.All, provider.GetRequiredService<HoldDesk>()))
        .AddSingleton<IButton>(provider => new HoldButton(HoldDecision.Newest, provider.GetRequiredService<HoldDesk>()))
        .AddSingleton<IButton>(provider => new HoldButton(HoldDecision.Seen, provider.GetRequiredService<HoldDesk>()))
        .AddTending()
        .AddBlocks()
        .AddRouting(readRoute);

    private static IServiceCollection AddTending(this IServiceCollection services) => services
        .AddSingleton<Retraction>()
        .AddSingleton<PostSheets>()
        .AddSingleton<IButton, MoreButton>()
        .AddSingleton<IButton, TendButton>()
        .AddSingleton<ISlashCommand, RetractCommand>();

    private static IServiceCollection AddBlocks(this IServiceCollection services) => services
        .AddSingleton<BlockDesk>()
        .AddSingleton<IButton>(provider => new BlockButton(BlockWords.ExtendButton, provider.GetRequiredService<BlockDesk>(), provider.GetRequiredService<Writer>()))
        .AddSingleton<IButton>(provider => new BlockButton(BlockWords.RemoveButton, provider.GetRequiredService<BlockDesk>(), provider.GetRequiredService<Writer>()))
        .AddSingleton<ISlashCommand, BlockAddCommand>()
        .AddSingleton<ISlashCommand, BlockListCommand>()
        .AddSingleton<ISlashCommand, BlockRemoveCommand>();

    private static IServiceCollection AddRouting(this IServiceCollection services, RouteReader readRoute) => services
        .AddSingleton(readRoute)
        .AddSingleton<RouteDesk>()
        .AddSingleton<IButton>(provider => new RouteButton(RouteButton.Save, provider.GetRequiredService<RouteDesk>()))
        .AddSingleton<IButton>(provider => new RouteButton(RouteButton.Cancel, provider.GetRequiredService<RouteDesk>()))
        .AddSingleton<ISlashCommand, RoutesShowCommand>()
        .AddSingleton<ISlashCommand, RoutesAddCommand>()
        .AddSingleton<ISlashCommand, RoutesRemoveCommand>()
        .AddSingleton<ISlashCommand, RoutesTestCommand>();
}
