using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Drafts;

/// <summary>An issue that is not published yet: what its changes have come to.</summary>
internal sealed record Draft(DigestId Id, int Number, Period Period)
{
    /// <summary>Its period was asked for: it tells strictly of what was published in it.</summary>
    public bool IsGiven { get; init; }

    /// <summary>How many changes there were.</summary>
    public int Revision { get; init; }

    public Heading Heading { get; init; } = new();

    public DigestOrder Order { get; init; }

    /// <summary>All of them in their order, also those left out.</summary>
    public IReadOnlyList<DraftEntry> Entries { get; init; } = [];

    /// <summary>What titles share that a moderator made a series of.</summary>
    public IReadOnlyList<string> Series { get; init; } = [];

    /// <summary>Null: nobody has changed anything yet.</summary>
    public LastChange? Last { get; init; }

    public DraftRevision At => new(Id, Revision);

    /// <returns>Null: it is not in this draft, or not any more.</returns>
    public DraftEntry? Find(PostId post) => Entries.FirstOrDefault(entry => entry.Post == post);

    public IEnumerable<PostId> Posts => Entries.Where(entry => entry.Out is null).Select(entry => entry.Post);
}
