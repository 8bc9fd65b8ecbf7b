using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Issues;

/// <summary>A post as an issue shows it: a moderator may have worded it anew.</summary>
/// <param name="Excerpt">Paragraphs have a blank line between them; null: none.</param>
/// <param name="Url">Where readers are sent: its short link, if there are short links.</param>
/// <param name="Code">Of its short link; null: there are none.</param>
internal sealed record IssuePost(PostId Id, string Title, string? Author, string? Excerpt, string Url, string? Code, PostKind Kind, DateTimeOffset PublishedAt);
