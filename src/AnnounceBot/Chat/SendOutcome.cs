namespace AnnounceBot.Chat;

/// <summary>What a chat answered to a message.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    public sealed record Sent(string MessageId) : SendOutcome;

    /// <summary>Not now; nothing was shown.</summary>
    public sealed record Later(TimeSpan Wait, string Reason) : SendOutcome;

    /// <summary>Never, unless a person changes something.</summary>
    /// <param name="Reason">For a moderator: what is wrong and what to do.</param>
    public sealed record Refused(string Reason) : SendOutcome;

    /// <summary>The answer was lost: it may have been shown or not.</summary>
    public sealed record Unanswered(string Reason) : SendOutcome;
}
