namespace AnnounceBot.Feeds.Building;

/// <summary>A value that several elements may give: the most telling of them counts, among equals the first.</summary>
internal struct Ranked<T>
{
    /// <summary>How telling the value's element is; 0 while there is none.</summary>
    public int Rank { get; private set; }

    /// <summary>The value so far.</summary>
    public T? Value { get; private set; }

    /// <summary>Takes a value, unless there is one that tells more.</summary>
    /// <param name="value">What an element says; null is nothing.</param>
    /// <param name="rank">How telling that element is, from 1.</param>
    /// <param name="lastCounts">Whether, among equals, the last one is taken.</param>
    public void Set(T? value, int rank, bool lastCounts = false)
    {
        if (value is null || rank < Rank || (rank == Rank && !lastCounts))
        {
            return;
        }

        (Value, Rank) = (value, rank);
    }
}
