namespace AnnounceBot.Discord.Gateway;

/// <summary>Why a connection must end.</summary>
/// <param name="Reason">For the log.</param>
internal sealed record LinkEnd(string Reason, CloseReaction Reaction = CloseReaction.Resume)
{
    /// <summary>Not before so long shall the next try be.</summary>
    public TimeSpan LeastWait { get; init; }
}
