using AnnounceBot.Feeds.Fetching;

namespace AnnounceBot.Feeds.Pages;

/// <summary>A feed that a page, its server or its site offers.</summary>
/// <param name="Url">Its address: http or https. It carries a user name and password only if the person gave them, with this very address.</param>
/// <param name="Title">What it is called, on one line and inert; null if nobody says.</param>
/// <param name="Type">Its media type in lower case, without parameters; null if nobody says.</param>
public sealed record OfferedFeed(Uri Url, string? Title, string? Type)
{
    /// <summary>Its format, if it was read; null if it was only named.</summary>
    public FeedFormat? Format { get; init; }

    /// <summary>How many entries it has now, if it was read; null if it was only named.</summary>
    public int? Entries { get; init; }

    /// <summary>The title and the address without user name and password, so that no log gets to see them.</summary>
    public override string ToString() => $"{Title ?? "(untitled)"} <{WebAddress.Bare(Url)}>";
}
