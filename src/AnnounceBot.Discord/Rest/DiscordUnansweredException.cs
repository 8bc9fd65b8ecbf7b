namespace AnnounceBot.Discord.Rest;

/// <summary>No answer that says what became of it: the time was over, the connection broke, or the server failed.</summary>
/// <param name="route">What was asked.</param>
/// <param name="reason">What went wrong, for people.</param>
/// <param name="mayHaveHappened">Whether Discord may have done it.</param>
/// <param name="innerException">What lies below it.</param>
public sealed class DiscordUnansweredException(string route, string reason, bool mayHaveHappened, Exception? innerException = null)
    : DiscordException(route, $"{route} was not answered: {reason}. {(mayHaveHappened ? "It may have happened" : "Nothing has happened")}.", innerException)
{
    /// <summary>Whether Discord may have done it; false: surely not.</summary>
    public bool MayHaveHappened { get; } = mayHaveHappened;
}
