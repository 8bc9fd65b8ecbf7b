using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using AnnounceBot.Announcements.Matching;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests;

/// <summary>A part of an issue under its own heading.</summary>
internal sealed record SectionOptions
{
    [Description("The heading.")]
    [Required]
    [StringLength(100, MinimumLength = 1)]
    public string Title { get; init; } = "";

    [Description("Posts with one of these tags.")]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [Description("Posts that hold these words, written as in routes[].match; with tags, too: posts that have both.")]
    public MatchExpression? Match { get; init; }

    public bool Takes(Post post) => (Tags.Count == 0 || Tags.Intersect(post.Tags, StringComparer.OrdinalIgnoreCase).Any()) && Match?.Holds(post) != false;
}
