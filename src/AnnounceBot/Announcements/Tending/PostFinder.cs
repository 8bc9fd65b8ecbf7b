using System.Text.RegularExpressions;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Tending;

/// <summary>Finds the posts that a person means by a link.</summary>
internal static partial class PostFinder
{
    /// <param name="link">The post's address, or that of a message that announced it.</param>
    /// <returns>Several only of a message that shows several; none if it is not known.</returns>
    public static List<PostId> ByLink(Session session, string link)
    {
        var address = link.Trim().Trim('<', '>');
        if (Message.Match(address) is { Success: true } message && AnnouncementStore.PostsIn(session, message.Groups["id"].Value) is { Count: > 0 } announced)
            return announced;
        return (CanonicalUrl.Of(address) ?? CanonicalUrl.Of($"https://{address}")) is { } url && (KeyStore.ByUrl(session, url.Whole) ?? KeyStore.ByUrl(session, url.Value)) is { } post ? [post] : [];
    }

    [GeneratedRegex(@"/channels/\d{1,20}/\d{1,20}/(?<id>\d{1,20})/?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Message { get; }
}
