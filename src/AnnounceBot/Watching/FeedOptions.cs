using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace AnnounceBot.Watching;

/// <summary>A feed that the configuration names.</summary>
internal sealed record FeedOptions
{
    [Description("Its address: http, https, or a file (file:posts.xml, relative to the configuration).")]
    [Required]
    public Uri Url { get; init; } = null!;

    [Description("What people call it; null: what it calls itself.")]
    [StringLength(100, MinimumLength = 1)]
    public string? Name { get; init; }

    [Description("Tags that all of its posts get.")]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [Description("Show titles and links only, no text.")]
    public bool TitleOnly { get; init; }

    [Description("Read it although its certificate does not prove who it is (self-signed, expired).")]
    public bool AcceptAnyCertificate { get; init; }
}
