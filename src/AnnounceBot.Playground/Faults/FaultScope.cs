namespace AnnounceBot.Playground.Faults;

/// <summary>Whose limit a 429 speaks of; the header <c>X-RateLimit-Scope</c>.</summary>
public enum FaultScope
{
    /// <summary>The bot's own, of one bucket.</summary>
    User,

    /// <summary>The bot's own, of all its requests.</summary>
    Global,

    /// <summary>The channel's or guild's, whoever asks; it is not held against the bot.</summary>
    Shared,
}
