using AnnounceBot.Chat;
using AnnounceBot.Digests.Composing;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Editing;

/// <summary>The draft in the editor, page by page: its entries in their order, and what can be done.</summary>
internal sealed class DraftPages(Database database, IssueComposer composer, DigestOptions options, CommunityOptions community, TimeProvider clock)
{
    public const int PageLength = 10;

    private const int LongestCard = 4096, TitleLength = 100, AuthorLength = 40, SectionLength = 40;

    /// <summary>How long a title with its link may be: what is tried until a page fits. Ten without links always do.</summary>
    private static readonly int[] Sizes = [600, 200, 0];

    /// <param name="page">From 0; one that is not there any more is the last.</param>
    /// <param name="said">What was just done, above all; null: nothing.</param>
    public ChatMessage Show(Draft draft, int page, string? said = null) => database.Read(session => Show(session, draft, page, said));

    /// <inheritdoc cref="Show(Draft, int, string?)"/>
    public ChatMessage Show(Session session, Draft draft, int page, string? said)
    {
        var last = Math.Max(0, draft.Entries.Count - 1) / PageLength;
        var shown = Math.Clamp(page, 0, last);
        var entries = draft.Entries.Skip(shown * PageLength).Take(PageLength).Select(entry => (Entry: entry, Post: EntryPost.Of(session, entry))).ToList();
        var spot = new EditSpot(draft.At, shown);
        return new()
        {
            Text = said,
            Card = new()
            {
                Title = Markdown.Escape(composer.HeadingOf(draft, clock.GetUtcNow()).Title ?? ""),
                Text = Sizes.Select(size => Text(session, draft, shown, entries, size)).First(text => text.Length <= LongestCard),
                Footer = draft.Entries.Count == 0 ? null : $"{(last == 0 ? "" : $"Page {shown + 1} of {last + 1} · ")}Choose in the first list what is in this issue.",
            },
            Menus = EditorControls.Menus(spot, [.. entries.Select((entry, i) => (NumberOf(shown, i), entry.Entry, entry.Post.Title))]),
            Buttons = EditorControls.Buttons(spot, draft, last, draft.Entries.Count == 0 ? [] : SeriesOffer.Of(session, draft, options)),
        };
    }

    private string Text(Session session, Draft draft, int page, List<(DraftEntry Entry, ComposedPost Post)> entries, int longest) => string.Join('\n',
    [
        $"**Issue {draft.Number}** · {Count(draft)}",
        $"The past {PeriodWords.Of(draft.Period, community.TimeZone)}: {EditorWords.Day(draft.Period.From, community)} to {EditorWords.Day(draft.Period.To, community)}",
        "",
        .. entries.Select((entry, i) => Line(NumberOf(page, i), entry.Entry, entry.Post, longest)),
        .. entries.Count == 0 ? ["There are no posts in it yet. **Reload** looks for new ones; **Add a post…** takes one by its link."] : Array.Empty<string>(),
        "",
        EditorWords.LastChange(session, draft),
    ]);

    private static string Count(Draft draft)
    {
        var out_ = draft.Entries.Count(entry => entry.Out is not null);
        return out_ == 0 ? PostKinds.Counted(draft.Entries.Count) : $"{PostKinds.Counted(draft.Entries.Count - out_)}, {out_} left out";
    }

    private string Line(int number, DraftEntry entry, ComposedPost post, int longest)
    {
        var shown = post.Show(options.ExcerptLength);
        var title = Inert.OneLine(post.Title) is { Length: > 0 } words ? Markdown.Escape(words, TitleLength) : "Untitled";
        var linked = WebAddress.TryParse(post.Post.Link, out var link) && HonestLinks.In(Markdown.Link(title, link)) is var whole && whole.Length <= longest ? whole : title;
        string?[] parts =
        [
            (entry.Out is null ? linked : $"~~{linked}~~") + (shown.Author is { } author ? $" by {Markdown.Escape(author, AuthorLength)}" : ""),
            shown.Kind == PostKind.Article ? null : PostKinds.NameOf(shown.Kind),
            post.SectionIn(options.Sections) is { } section ? Markdown.Escape(section, SectionLength) : null,
            EntryPost.Reworded(entry.Wording).Length > 0 ? "reworded" : null,
            entry.Out is { } how ? $"*{EntryPost.Said(how)}*" : null,
        ];
        return $"**{number}.** {string.Join(" · ", parts.OfType<string>())}";
    }

    private static int NumberOf(int page, int index) => (page * PageLength) + index + 1;
}
