using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using AnnounceBot.Storage;

namespace AnnounceBot.ShortLinks;

/// <summary>Short addresses for the posts of a round-up.</summary>
internal sealed record ShortLinksOptions
{
    [Description("Where short links begin, such as https://lantern.example; null: posts keep their own links.")]
    [NotYet]
    public Uri? BaseUrl { get; init; }

    [Description("The first code: letters followed by digits count on in tens, anything else in base 36.")]
    [RegularExpression("[0-9A-Za-z]{1,32}")]
    [NotYet]
    public string FirstCode { get; init; } = "1";
}
