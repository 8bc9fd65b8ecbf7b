namespace AnnounceBot.Storage.Upkeep;

/// <summary>A walk along the ids of a table, as far as its rows are old.</summary>
internal sealed class OldRows(Database database, Writer writer, StorageOptions options, TimeProvider clock)
{
    /// <param name="next">The next rows from before a moment, at most as many as a step takes.</param>
    /// <param name="cut">Shortens them, and keeps in mind how far it came.</param>
    /// <returns>Whether there is more to do.</returns>
    public async Task<bool> StepAsync<T>(Func<Session, DateTimeOffset, List<T>> next, Action<Session, List<T>> cut, int atMost, CancellationToken cancellationToken)
    {
        if (options.TrimTextsAfter is not { } age)
            return false;
        var before = clock.GetUtcNow() - age;
        var old = database.Read(session => next(session, before));
        if (old.Count > 0)
            await writer.WriteAsync(session => cut(session, old), cancellationToken);
        return old.Count == atMost;
    }
}
