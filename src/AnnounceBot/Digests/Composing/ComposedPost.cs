using AnnounceBot.Chat;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Composing;

/// <summary>A post of a draft, in its author's words or a moderator's.</summary>
internal sealed record ComposedPost(PostId Id, Post Post, Wording Wording)
{
    public string Title { get; } = Said(Wording.Title, Inert.OneLine) ?? Inert.OneLine(Post.Title);

    private string? Author => Said(Wording.Author ?? Post.Author, Inert.OneLine);

    /// <param name="configured">The first one that takes it is its section, unless a moderator said another.</param>
    /// <returns>Null: it comes under no heading.</returns>
    public string? SectionIn(IReadOnlyList<SectionOptions> configured) =>
        Wording.Section is { } chosen ? Said(chosen, Inert.OneLine) : configured.FirstOrDefault(section => section.Takes(Post))?.Title;

    /// <returns>As an issue without short links shows it.</returns>
    public IssuePost Show(int excerptLength) => new(Id, Title, Author, ExcerptOf(excerptLength), Post.Link, Code: null, Post.Kind, Post.PublishedAt);

    /// <summary>What a moderator wrote is as long as they wanted it.</summary>
    private string? ExcerptOf(int longest)
    {
        var excerpt = Said(Wording.Excerpt ?? Post.Excerpt, Inert.Lines);
        return excerpt is null || Wording.Excerpt is not null ? excerpt : Excerpts.Cut(excerpt, longest);
    }

    private static string? Said(string? text, Func<string, string> clean) => text is not null && clean(text) is { Length: > 0 } said ? said : null;
}
