using System.Globalization;

namespace AnnounceBot.Discord.Interactions;

/// <summary>How interactions are handled.</summary>
public sealed record InteractionRouterOptions
{
    /// <summary>How many handlers run at a time: 1 or more, 8 by default. More wait, acknowledged.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>What a person reads when a handler failed; <c>{0}</c> becomes the incident's code, which stands in the log.</summary>
    public string FailureText { get; init; } = "Sorry, that did not work. If it happens again, tell a moderator the code {0}: it stands in the bot's log.";

    /// <summary>What a person reads who used something that no longer exists; <c>{0}</c> becomes the incident's code.</summary>
    public string UnknownText { get; init; } = "Sorry, I do not know that any more; it may be from an older version of me. If you miss it, tell a moderator the code {0}.";

    /// <summary>What a person reads whose answer was still being made when the bot was stopped.</summary>
    public string StoppedText { get; init; } = "Sorry, I am being restarted just now. Please try that again in a minute.";

    /// <summary>What a person reads after a restart whose answer was still being made when the bot was killed.</summary>
    public string RestartedText { get; init; } = "I was restarted while I worked on this. Press it again, or type the command again; nothing is lost.";

    /// <summary>The first answer must be at Discord within 3 seconds; later tries are not made.</summary>
    internal TimeSpan FirstAnswer { get; init; } = TimeSpan.FromSeconds(2.9);

    /// <summary>For so long after its arrival an interaction may wait for its being noted; the rest of <see cref="FirstAnswer"/> is for the acknowledgement's way.</summary>
    internal TimeSpan Noting { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long it may wait for that when it is older.</summary>
    internal TimeSpan NotingLate { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>After so long a try counts as lost, and another is made.</summary>
    internal TimeSpan Try { get; init; } = TimeSpan.FromSeconds(1.2);

    /// <summary>How long an interaction's token is good.</summary>
    internal TimeSpan Life { get; init; } = TimeSpan.FromMinutes(15);

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Concurrency, 1, "options.Concurrency");
        foreach (var text in new[] { FailureText, UnknownText, StoppedText, RestartedText })
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(text, "options");
            _ = string.Format(CultureInfo.InvariantCulture, text, "K7Q2M");   // a brace too many is found now, and not when somebody waits for an apology
        }
    }
}
