using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests;

/// <summary>A part of an issue under its own heading.</summary>
internal sealed record SectionOptions
{
    [Description("The heading.")]
    [Required]
    [StringLength(100, MinimumLength = 1)]
    [NotYet]
    public string Title { get; init; } = "";

    [Description("Posts with one of these tags.")]
    [NotYet]
    public IReadOnlyList<string> Tags { get; init; } = [];
}
