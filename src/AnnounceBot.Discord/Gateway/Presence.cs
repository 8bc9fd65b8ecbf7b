namespace AnnounceBot.Discord.Gateway;

/// <summary>How the bot is shown in the list of members.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway-events#update-presence</remarks>
public sealed record Presence
{
    /// <summary>The longest text that Discord shows, in UTF-16 units.</summary>
    public const int LongestText = 128;

    /// <summary>The dot beside its name; green by default.</summary>
    public OnlineStatus Status { get; init; }

    /// <summary>The verb before <see cref="Text"/>; none by default.</summary>
    public ActivityKind Kind { get; init; } = ActivityKind.Custom;

    /// <summary>What stands below its name, 1 to 128 characters; null for nothing.</summary>
    public string? Text { get; init; }

    internal void Check()
    {
        if (Text is { Length: 0 or > LongestText })
            throw new ArgumentException($"A presence's text has 1 to {LongestText} characters, this one has {Text.Length}.");
    }
}
