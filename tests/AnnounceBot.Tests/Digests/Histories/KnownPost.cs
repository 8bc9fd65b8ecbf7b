using AnnounceBot.Posts;

namespace AnnounceBot.Tests.Digests.Histories;

/// <summary>What the rules of an issue ask about a post.</summary>
internal sealed class KnownPost(PostId id, DateTimeOffset seen, DateTimeOffset published)
{
    public PostId Id => id;

    public DateTimeOffset Seen => seen;

    public DateTimeOffset Published => published;

    /// <summary>It was there before us, or old when it turned up.</summary>
    public bool IsQuiet { get; set; }

    public bool IsRetracted { get; set; }

    /// <summary>Held or dropped wherever it was to be announced.</summary>
    public bool IsHeldBack { get; set; }

    /// <summary>A person wants it in no issue.</summary>
    public bool IsOut { get; set; }

    /// <summary>It is for the round-up: once and for all, so it is in an issue or yet to come.</summary>
    public bool IsMeant { get; set; }

    /// <summary>The published issue that it is in.</summary>
    public long? Issue { get; set; }

    public bool CanBeHad => !IsRetracted && !IsHeldBack && Issue is null;
}
