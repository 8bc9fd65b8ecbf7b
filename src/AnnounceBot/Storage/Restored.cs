namespace AnnounceBot.Storage;

/// <summary>What came of putting a copy back.</summary>
/// <param name="Forgotten">From when to when the database knows nothing now.</param>
/// <param name="KeptAs">Where the database lies that was there before; null: there was none.</param>
internal sealed record Restored(ForgottenTime Forgotten, string? KeptAs);
