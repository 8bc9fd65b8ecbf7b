using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Visits;

namespace AnnounceBot.Submissions.Drafts;

/// <summary>Makes drafts of what is behind a link, and of what the submitter says about it.</summary>
internal static class DraftMaker
{
    private const int LastPosts = 5;

    public static SubmissionDraft Of(Visit.Page page, Suggestion said, DateTimeOffset now)
    {
        var post = PagePost.Of(page, now);
        return new(SubmissionKind.Post, post.Link, TitleOf(said, post.Title))
        {
            Addresses = post.Addresses,
            CopyOf = post.CopyOf,
            Author = post.Author,
            ToldAuthor = post.Author,
            Excerpt = post.Excerpt,
            Tags = Fields.Tags(said.Tags),
            Language = post.Language,
            Image = post.Image,
            PostKind = post.Kind,
            PublishedAt = post.PublishedAt,
            Site = post.Site,
            Note = Fields.Note(said.Note),
            OtherLinks = said.OtherLinks,
        };
    }

    public static SubmissionDraft Of(Visit.Feed feed, Suggestion said)
    {
        var name = PagePost.Line(feed.Document.Title?.ToText(), Fields.TitleLength) ?? Hosts.Of(feed.Url.AbsoluteUri);
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
                    PagePost.Line(entry.Title?.ToText(), Fields.TitleLength) ?? "Untitled", CanonicalUrl.WithoutTracking(entry.Link), entry.Published ?? entry.Updated)),
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
}
