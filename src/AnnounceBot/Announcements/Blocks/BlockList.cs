using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Blocks;

/// <summary>Whose posts are not taken in, by whichever way, and whose are shown without their text.</summary>
/// <param name="configured">Domains that the configuration blocks.</param>
internal sealed class BlockList(IReadOnlyList<string> configured)
{
    private const int ShownLength = 100;

    /// <summary>The hosts that the configuration blocks; nobody can change that in the chat.</summary>
    public IReadOnlyList<string> Locked { get; } = [.. configured.Select(BlockTarget.Domain).OfType<BlockTarget>().Select(target => target.Value).Distinct()];

    /// <returns>Whether anything at all is blocked: most communities need to ask no more.</returns>
    public bool AreAny(Session session) => Locked.Count > 0 || BlockStore.AreAny(session);

    /// <param name="author">As the feed or page tells; null: it does not.</param>
    /// <returns>A sentence for whoever asks, safe to show; null if it is not blocked.</returns>
    public string? WhyBlocked(Session session, string link, string? author)
    {
        var hosts = BlockTarget.HostsOf(link);
        if (hosts.FirstOrDefault(Locked.Contains) is { } locked)
            return OnHost(locked);
        return BlockStore.Of(session, hosts, BlockTarget.Folded(author)) is not { Measure: BlockMeasure.Out, Target: var target } ? null
            : target.Kind == BlockKind.Domain ? OnHost(target.Value) : $"Posts by {Markdown.Escape(target.Shown, ShownLength)} are blocked here.";
    }

    public bool IsBlocked(Session session, Post post) => WhyBlocked(session, post.Link, AuthorOf(post)) is not null;

    /// <returns>The post as it may be shown: without its text where somebody asked for that.</returns>
    public static Post Shorten(Session session, Post post) =>
        post.Excerpt is not null && BlockStore.AreAny(session) && BlockStore.Of(session, BlockTarget.HostsOf(post.Link), BlockTarget.Folded(AuthorOf(post))) is { Measure: BlockMeasure.Title } ? post with { Excerpt = null } : post;

    /// <returns>Whose it is, as far as that is told: where there is no author, the blog that a planet names.</returns>
    public static string? AuthorOf(Post post) => post.Author ?? post.Source;

    private static string OnHost(string host) => $"Links to {Markdown.Escape(host, ShownLength)} are blocked here.";
}
