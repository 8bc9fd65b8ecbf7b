namespace AnnounceBot.Discord.Rest;

/// <summary>One request that got no answer.</summary>
/// <param name="reason">For people.</param>
/// <param name="wasWritten">Whether Discord may have got it.</param>
internal sealed class LostAnswerException(string reason, bool wasWritten, Exception? innerException = null) : Exception(reason, innerException)
{
    public bool WasWritten { get; } = wasWritten;
}
