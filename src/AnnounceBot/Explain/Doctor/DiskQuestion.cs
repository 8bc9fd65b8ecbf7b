namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether there is room for the database to grow.</summary>
/// <param name="least">So many bytes at least should be free, and as much as the database takes.</param>
internal sealed class DiskQuestion(FoundDatabase database, long least) : IQuestion
{
    public const long Usual = 256L << 20;

    public string Group => Groups.Storage;

    public string Id => "disk";

    public string Subject => "The disk";

    public Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Diagnosis>>([Answer()]);

    private Diagnosis Answer()
    {
        try
        {
            var free = new DriveInfo(Folders.There(Path.GetDirectoryName(database.Path)!)).AvailableFreeSpace;
            var taken = database.IsThere ? new FileInfo(database.Path).Length : 0;
            return free < Math.Max(least, taken)
                ? Diagnosis.Problem(Id, $"Only {Bytes.Shown(free)} are free where the database lies, which takes {Bytes.Shown(taken)}.", "Free some space, or move storage.path to a larger disk: what cannot be stored is not announced.")
                : Diagnosis.Ok(Id, $"{Bytes.Shown(free)} are free where the database lies.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Diagnosis.Unknown(Id, $"How much is free on the disk could not be asked: {failure.Message}");
        }
    }
}
