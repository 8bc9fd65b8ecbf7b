using System.Text.Json.Serialization;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Drafts;

/// <summary>A post in a draft.</summary>
/// <param name="PublishedAt">When its author published it.</param>
internal sealed record DraftEntry(PostId Post, DateTimeOffset PublishedAt)
{
    /// <summary>Null: it is in.</summary>
    [JsonIgnore] // a change brings a post as it is, and others say what becomes of it
    public LeftOut? Out { get; init; }

    /// <summary>What a moderator wrote instead of the post's own; null: nothing.</summary>
    [JsonIgnore]
    public Wording Wording { get; init; } = new();
}
