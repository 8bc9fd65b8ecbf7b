using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Announcements.Routing;

internal static class RouteCommands
{
    public static CommandGroup Group { get; } = new("routes", "Which posts go to which channel") { IsForModerators = true };
}
