namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether the database's folder can be written.</summary>
internal sealed class StateFolderQuestion(FoundDatabase database) : IQuestion
{
    public string Group => Groups.Storage;

    public string Id => "folder";

    public string Subject => "The database's folder";

    public async Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(database.Path)!;
        return await Folders.WhyNotWritableAsync(folder, cancellationToken) is { } reason
            ? [Diagnosis.Problem(Id, $"{folder} cannot be written: {reason}", "Give the user that the bot runs as the right to write there, or choose another storage.path.")]
            : [Diagnosis.Ok(Id, $"{folder} can be written.")];
    }
}
