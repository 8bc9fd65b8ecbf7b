namespace AnnounceBot.Playground.World;

/// <summary>What a channel has in addition when it is a thread.</summary>
internal sealed class ThreadFacts(string ownerId, DateTimeOffset createdAt, TimeSpan autoArchive, IReadOnlyList<string> tags)
{
    private DateTimeOffset _active = createdAt;
    private DateTimeOffset? _archived;

    public string OwnerId => ownerId;

    public DateTimeOffset Created { get; } = createdAt;

    public TimeSpan AutoArchive => autoArchive;

    public IReadOnlyList<string> Tags => tags;

    public bool Locked { get; set; }

    /// <summary>Messages other than the one it began with.</summary>
    public int MessageCount { get; private set; }

    /// <summary>Messages ever sent in it: deleting does not count down.</summary>
    public int TotalSent { get; private set; }

    public bool IsArchived(DateTimeOffset now) => _archived is not null || now >= _active + autoArchive;

    /// <summary>When it was last archived or brought back.</summary>
    public DateTimeOffset ArchiveTime(DateTimeOffset now) =>
        _archived ?? (IsArchived(now) ? _active + autoArchive : Created);

    public void Archive(DateTimeOffset now) => _archived = now;

    /// <summary>It is shown again, and its silence is counted from now.</summary>
    public void Reopen(DateTimeOffset now) => (_active, _archived) = (now, null);

    /// <summary>Somebody wrote: that opens it again, too.</summary>
    /// <param name="isFirst">The message that the thread began with is not counted.</param>
    public void CountMessage(DateTimeOffset now, bool isFirst)
    {
        Reopen(now);
        if (isFirst)
            return;

        MessageCount++;
        TotalSent++;
    }
}
