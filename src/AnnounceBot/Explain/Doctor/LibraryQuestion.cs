using AnnounceBot.Storage;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Which SQLite works here: an old one has faults that are known.</summary>
internal sealed class LibraryQuestion : IQuestion
{
    public string Group => Groups.Storage;

    public string Id => "sqlite";

    public string Subject => "SQLite";

    public Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Diagnosis>>([Diagnosis.Ok(Id, $"{NativeSqlite.InUse}.")]);
}
