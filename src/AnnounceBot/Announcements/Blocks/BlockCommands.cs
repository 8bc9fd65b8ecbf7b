using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Announcements.Blocks;

internal static class BlockCommands
{
    public static CommandGroup Group { get; } = new("block", "Leave out a domain or an author, or show only their titles") { IsForModerators = true };
}
