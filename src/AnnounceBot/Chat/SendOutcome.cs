namespace AnnounceBot.Chat;

/// <summary>What a chat answered to something that it was to do.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <param name="Message">Where it stands.</param>
    public sealed record Done(MessageRef Message) : SendOutcome;

    /// <summary>The message was there, and somebody took it away.</summary>
    public sealed record Gone(string Reason) : SendOutcome;

    /// <summary>Not now; nothing was changed.</summary>
    public sealed record Later(TimeSpan Wait, string Reason) : SendOutcome;

    /// <summary>Not before a person has changed something about the channel; nothing was changed.</summary>
    /// <param name="Wait">When to look whether they have.</param>
    /// <param name="Reason">For a moderator: what is wrong and what to do.</param>
    public sealed record Blocked(TimeSpan Wait, string Reason) : SendOutcome;

    /// <summary>Never, unless a person changes something.</summary>
    /// <param name="Reason">For a moderator: what is wrong and what to do.</param>
    public sealed record Refused(string Reason) : SendOutcome;

    /// <summary>The answer was lost: it may have been done or not.</summary>
    public sealed record Unanswered(string Reason) : SendOutcome;
}
