namespace AnnounceBot.Playground.Gateway;

/// <summary>What came of a wish to resume.</summary>
internal enum ResumeOutcome
{
    Resumed,

    /// <summary>The bot names an event that was never said.</summary>
    NeverSaid,

    /// <summary>What the bot missed is no longer kept, or the session is over.</summary>
    Forgotten,
}
