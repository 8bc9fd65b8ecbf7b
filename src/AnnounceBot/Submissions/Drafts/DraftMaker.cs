using AnnounceBot.Chat;
using AnnounceBot.Feeds;
using AnnounceBot.Posts;
using AnnounceBot.Submissions.Visits;

namespace AnnounceBot.Submissions.Drafts;

/// <summary>Makes drafts of what is behind a link, and of what the submitter says about it.</summary>
internal static class DraftMaker
{
    private const int LastPosts = 5, SiteLength = 100;

    public static SubmissionDraft Of(Visit.Page page, Suggestion said, DateTimeOffset now)
    {
        var metadata = page.Metadata;
        var author = Fields.Author(metadata.Author);
        // What a page calls itself on somebody else's site is good to know it by, and no place to send people to unseen.
        var isItsOwn = metadata.CanonicalUrl is { } canonical && Hosts.Of(canonical.AbsoluteUri) == Hosts.Of(page.Url.AbsoluteUri);
        var link = (isItsOwn ? metadata.CanonicalUrl! : page.Url).AbsoluteUri;
        return new(SubmissionKind.Post, CanonicalUrl.WithoutTracking(link)!, TitleOf(said, metadata.Title))
        {
            Addresses = [.. page.Addresses.Append(link).Distinct()],
            CopyOf = isItsOwn ? null : metadata.CanonicalUrl?.AbsoluteUri,
            Author = author,
            ToldAuthor = author,
            Excerpt = Fields.Excerpt(metadata.ExcerptOf(Fields.ExcerptLength)),
            Tags = Fields.Tags(said.Tags),
            Language = metadata.Language,
            Image = CanonicalUrl.WithoutTracking(metadata.Image?.AbsoluteUri),
            PostKind = KindOf(metadata.Kind),
            PublishedAt = metadata.Published is { } at && at > now ? now : metadata.Published,
            Site = Fields.Line(metadata.SiteName, SiteLength) ?? Hosts.Of(page.Url.AbsoluteUri),
            Note = Fields.Note(said.Note),
            OtherLinks = said.OtherLinks,
        };
    }

    public static SubmissionDraft Of(Visit.Feed feed, Suggestion said)
    {
        var name = Fields.Line(feed.Document.Title?.ToText(), Fields.TitleLength) ?? Hosts.Of(feed.Url.AbsoluteUri);
        return new(SubmissionKind.Feed, feed.Url.AbsoluteUri, TitleOf(said, name))
        {
            Addresses = feed.Addresses,
            Author = Fields.Author(feed.Document.Author),
            ToldAuthor = Fields.Author(feed.Document.Author),
            Tags = Fields.Tags(said.Tags),
            Language = feed.Document.Language,
            Site = name,
            Note = Fields.Note(said.Note),
            LastPosts =
            [
                .. feed.Document.Entries.OrderByDescending(entry => entry.Published ?? entry.Updated ?? DateTimeOffset.MinValue).Take(LastPosts).Select(entry => new DraftPost(
                    Fields.Line(entry.Title?.ToText(), Fields.TitleLength) ?? "Untitled", CanonicalUrl.WithoutTracking(entry.Link), entry.Published ?? entry.Updated)),
            ],
            OtherLinks = said.OtherLinks,
        };
    }

    /// <returns>As it is stored once it is sent.</returns>
    public static Submission ToSubmission(SubmissionDraft draft, string personId, string person, DateTimeOffset now) =>
        new(default, draft.Kind, SubmissionState.Pending, draft.Link, draft.Url, draft.Title)
        {
            PersonId = personId,
            Person = person,
            SentAt = now,
            Author = draft.Author,
            Excerpt = draft.Kind == SubmissionKind.Feed ? Titles(draft.LastPosts) : draft.Excerpt,
            Tags = draft.Tags,
            Language = draft.Language,
            Image = draft.Image,
            PostKind = draft.PostKind,
            PublishedAt = draft.PublishedAt,
            Site = draft.Site,
            Note = draft.Note,
        };

    private static string TitleOf(Suggestion said, string? own) =>
        Fields.Title(said.Title) is { Length: > 0 } title ? title : Graphemes.Cut(Fields.Title(own), Fields.TitleLength);

    private static string? Titles(IReadOnlyList<DraftPost> posts) =>
        posts.Count == 0 ? null : string.Join('\n', posts.Select(post => post.Title));

    private static PostKind KindOf(EntryKind kind) => kind switch
    {
        EntryKind.Video => PostKind.Video,
        EntryKind.Podcast => PostKind.Podcast,
        _ => PostKind.Article,
    };
}
