using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests;

internal static class DigestCommands
{
    public static CommandGroup Group { get; } = new("digest", "The round-up: from posts to a published issue") { IsForModerators = true };
}
