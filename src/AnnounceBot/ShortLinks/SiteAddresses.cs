using System.Globalization;

namespace AnnounceBot.ShortLinks;

/// <summary>Where the pages of the public site are.</summary>
/// <param name="Base">Where it begins, as operators say; null: they do not. What a request says of our host is only what its sender wants to read.</param>
/// <param name="IsOpen">Whether everybody can ask for them.</param>
internal sealed record SiteAddresses(Uri? Base, bool IsOpen)
{
    public const string Front = "/", Posts = "/feed.xml", Digests = "/digests.xml", Feeds = "/feeds.opml", Issues = "/digests";

    /// <summary>Whether they begin with scheme and host; else they begin with a slash.</summary>
    public bool AreWhole => Base is not null;

    public string Of(string page) => $"{Base?.AbsoluteUri.TrimEnd('/')}{page}";

    public string OfIssue(int number) => Of(string.Create(CultureInfo.InvariantCulture, $"{Issues}/{number}"));
}
