namespace AnnounceBot.Storage.Upkeep;

/// <summary>Something that keeps the database small, in steps so short that nobody waits for them.</summary>
internal interface IUpkeep
{
    /// <returns>Whether there is more to do.</returns>
    Task<bool> StepAsync(CancellationToken cancellationToken);
}
