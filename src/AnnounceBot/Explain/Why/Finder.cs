using System.Globalization;
using System.Text.RegularExpressions;
using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Explain.Why;

/// <summary>Finds out what a link means: a post by any of its keys or its announcement, a suggestion, or a feed.</summary>
internal sealed partial class Finder(IChat chat)
{
    /// <summary>Somebody's message may be full of them.</summary>
    private const int MostLinks = 5;

    /// <summary>A post where its link is too long to be a choice.</summary>
    public static string Numbered(PostId post) => $"#{post.Value}";

    /// <param name="typed">As people type and paste: an address within other words, a host, a feed's name, a guid, or what <see cref="Numbered"/> makes.</param>
    public Finding Find(Session session, string typed)
    {
        var text = typed.Trim();
        if (Number.Match(text) is { Success: true } number)
            return new PostId(long.Parse(number.Groups["id"].Value, CultureInfo.InvariantCulture)) is var post && WhyStore.Knows(session, post) ? new Finding.Posts([post]) : new Finding.Unclear();
        if (FeedFinder.ByName(session, text) is { Count: > 0 } feeds)
            return new Finding.Feeds(feeds);
        if (LinkIn(text) is not { } link)
            return ByGuid(session, text) is { } named ? named : new Finding.Unclear();
        return chat.MessageAt(link.OriginalString) is { } message ? InMessage(session, message) : ByLink(session, link) ?? new Finding.Unknown(link, FeedFinder.Nearby(session, link));
    }

    /// <param name="text">What is written there: where the message is not ours, one of its links may be known.</param>
    public static Finding Find(Session session, MessageRef message, string text)
    {
        var found = InMessage(session, message);
        var links = found is Finding.Strange ? Address.Matches(text).Take(MostLinks).Select(match => LinkIn(match.Value)).OfType<Uri>() : [];
        return links.Select(link => ByLink(session, link)).FirstOrDefault(known => known is not null) ?? found;
    }

    private static Finding InMessage(Session session, MessageRef message) => WhyStore.PostsIn(session, message) switch
    {
        null => new Finding.Strange(),
        [] => new Finding.Notice(WhyStore.AskedIn(session, message)),
        var posts => new Finding.Posts(posts),
    };

    private static Finding? ByLink(Session session, Uri link)
    {
        var url = CanonicalUrl.Of(link.OriginalString);
        if ((KeyStore.ByUrl(session, url?.Whole) ?? KeyStore.ByUrl(session, url?.Value)) is { } post)
            return new Finding.Posts([post]);
        if (ByGuid(session, link.OriginalString) is { } named)
            return named;
        if (FeedFinder.ByAddress(session, link) is { Count: > 0 } feeds)
            return new Finding.Feeds(feeds);
        return url is { } canonical && WhyStore.SubmissionsTo(session, canonical.Whole) is { Count: > 0 } submissions ? new Finding.Suggested(submissions) : null;
    }

    private static Finding.Posts? ByGuid(Session session, string text) =>
        DocumentKeys.GuidOf(text) is { } guid && WhyStore.ByGuid(session, guid) is { Count: > 0 } posts ? new(posts) : null;

    private static Uri? LinkIn(string text)
    {
        var address = Address.Match(text) is { Success: true } found ? found.Value.TrimEnd('.', ',', ';') : Host.IsMatch(text) ? $"https://{text}" : null;
        return Uri.TryCreate(address, UriKind.Absolute, out var link) ? link : null;
    }

    [GeneratedRegex(@"https?://[^\s<>|""]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"^([\p{L}\p{N}-]+\.)+\p{L}{2,}(:\d{1,5})?(/\S*)?$")]
    private static partial Regex Host { get; }

    [GeneratedRegex(@"^#(?<id>\d{1,18})$")]
    private static partial Regex Number { get; }
}
