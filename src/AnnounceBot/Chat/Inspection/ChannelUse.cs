namespace AnnounceBot.Chat.Inspection;

/// <summary>What the bot is to do in a channel.</summary>
/// <param name="Channel">A name or an id, as configured.</param>
/// <param name="For">The setting that says so.</param>
internal sealed record ChannelUse(string Channel, string For)
{
    /// <summary>Messages have cards.</summary>
    public bool Cards { get; init; }

    /// <summary>Threads are opened under messages.</summary>
    public bool Threads { get; init; }

    /// <summary>Messages are published to the servers that follow the channel.</summary>
    public bool Crossposts { get; init; }

    /// <summary>Roles that are mentioned, by name or id.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>Both uses of one channel.</summary>
    public ChannelUse With(ChannelUse other) => this with
    {
        For = $"{For}, {other.For}",
        Cards = Cards || other.Cards,
        Threads = Threads || other.Threads,
        Crossposts = Crossposts || other.Crossposts,
        Mentions = [.. Mentions.Union(other.Mentions, StringComparer.OrdinalIgnoreCase)],
    };
}
