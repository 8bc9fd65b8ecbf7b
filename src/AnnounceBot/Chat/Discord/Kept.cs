namespace AnnounceBot.Chat.Discord;

/// <summary>Something of the server's that is read when it is needed, and kept until it changes there.</summary>
internal sealed class Kept<T>(Func<CancellationToken, Task<IReadOnlyList<T>>> read, TimeProvider clock)
{
    /// <summary>A list this old is asked for again before something counts as missing.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private volatile Page? _page;
    private int _changes;

    /// <summary>What was read last, even if it has changed since.</summary>
    public IReadOnlyList<T> Known => _page?.Items ?? [];

    /// <summary>To be told when something changed on the server; also of what is being read just then.</summary>
    public void Forget() => Interlocked.Increment(ref _changes);

    public async Task<List<T>> FindAsync(Func<T, bool> matches, CancellationToken cancellationToken)
    {
        var changes = Volatile.Read(ref _changes);
        if (_page is { } page && page.Changes == changes)
        {
            var found = page.Items.Where(matches).ToList();
            if (found.Count > 0 || clock.GetElapsedTime(page.ReadAt) <= Fresh)
                return found;
        }

        var fresh = new Page(await read(cancellationToken), clock.GetTimestamp(), changes);
        _page = fresh;
        return [.. fresh.Items.Where(matches)];
    }

    /// <param name="ReadAt">A timestamp of the clock.</param>
    /// <param name="Changes">How many there had been when it was begun to be read.</param>
    private sealed record Page(IReadOnlyList<T> Items, long ReadAt, int Changes);
}
