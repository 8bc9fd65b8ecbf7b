using AnnounceBot.Chat;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Checking;

/// <summary>A post as a draft has it: its author's words, or a moderator's.</summary>
/// <param name="By">Its author or its blog, as lists name them; null: nobody is known.</param>
internal sealed record CheckedPost(PostId Id, Post Post, Wording Wording, string? By)
{
    private const int NamedLength = 100;

    public string Title { get; } = Said(Wording.Title) ?? Inert.OneLine(Post.Title);

    public string? Author => Said(Wording.Author ?? Post.Author);

    public string? Excerpt => Said(Wording.Excerpt ?? Post.Excerpt);

    /// <summary>As findings begin with it, in Markdown.</summary>
    public string Named => $"“{Markdown.Escape(Title, NamedLength)}”";

    private static string? Said(string? text) => text is not null && Inert.OneLine(text) is { Length: > 0 } said ? said : null;
}
