using System.Text.RegularExpressions;
using AnnounceBot.Discord;

namespace AnnounceBot.Chat.Discord;

/// <summary>Addresses of messages, as Discord's "Copy Message Link" gives them.</summary>
internal static partial class JumpLink
{
    public static Uri To(Snowflake guild, MessageRef message) => new($"https://discord.com/channels/{guild}/{message.Channel}/{message.Id}");

    /// <returns>Null for what is no such address. A forum's post has the id of its first message, so its own address leads there.</returns>
    public static MessageRef? Read(string link) =>
        Address.Match(link.Trim()) is { Success: true, Groups: var parts } ? new(parts["channel"].Value, (parts["message"] is { Success: true } message ? message : parts["channel"]).Value) : null;

    [GeneratedRegex(@"^https://((ptb|canary)\.)?discord(app)?\.com/channels/(\d+|@me)/(?<channel>\d+)(/(?<message>\d+))?/?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Address { get; }
}
