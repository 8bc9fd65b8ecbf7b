using AnnounceBot.Posts;

namespace AnnounceBot.Web.Community;

/// <summary>A post as everybody may see it: nothing of who suggested it.</summary>
/// <param name="Link">An http(s) address, in ASCII.</param>
/// <param name="By">Its author; where nobody is named the blog, else the host.</param>
/// <param name="Excerpt">Null also where only titles are shown.</param>
/// <param name="Blog">The blog's name; null: it is from no feed.</param>
/// <param name="BlogPage">Its front page.</param>
internal sealed record PublicPost(
    PostId Id, string Link, string Title, string By, string? Excerpt, IReadOnlyList<string> Tags, string? Language, string? Blog, string? BlogPage, DateTimeOffset PublishedAt, DateTimeOffset SeenAt);
