namespace AnnounceBot.Chat;

/// <summary>How the connection to the chat is, at one moment.</summary>
/// <param name="ConnectedSince">Null while it is not.</param>
/// <param name="Latency">How long the chat took to answer the last sign of life; null before the first.</param>
/// <param name="Resumes">How often it was interrupted and went on.</param>
/// <param name="BeginningsLeft">How often it may still begin anew today.</param>
internal sealed record ChatHealth(DateTimeOffset? ConnectedSince, TimeSpan? Latency, int Resumes, int BeginningsLeft);
