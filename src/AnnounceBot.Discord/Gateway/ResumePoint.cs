namespace AnnounceBot.Discord.Gateway;

/// <summary>A session that may go on over another connection.</summary>
/// <param name="sessionId">From READY. Whoever has it and the token can go on with the session.</param>
/// <param name="address">Where Discord wants it resumed; null: where it began.</param>
internal sealed class ResumePoint(string sessionId, Uri? address)
{
    public string SessionId { get; } = sessionId;

    public Uri? Address { get; } = address;

    /// <summary>The last event that was taken in; Discord repeats what came after it.</summary>
    public long Sequence { get; set; }
}
