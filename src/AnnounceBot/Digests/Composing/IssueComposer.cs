using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Composing;

/// <summary>Makes an issue to be read of a draft: its title and intro, series and sections, excerpts and short links.</summary>
internal sealed class IssueComposer
{
    private readonly DigestOptions _options;
    private readonly CommunityOptions _community;
    private readonly ShortLinkDesk _shortLinks;
    private readonly SectionSorter _sections;
    private readonly HeadingTemplate _title, _intro, _closing;

    public IssueComposer(DigestOptions options, CommunityOptions community, ShortLinkDesk shortLinks)
    {
        (_options, _community, _shortLinks, _sections) = (options, community, shortLinks, new(options.Sections));
        var engines = new Engines(community.TimeZone, community.Culture);
        (_title, _intro, _closing) = (new(options.Title, engines), new(options.Intro, engines), new(options.Closing ?? "", engines));
    }

    /// <summary>Posts that have no short link yet get one, in the order of the issue. What was retracted since it came into the draft is left out.</summary>
    /// <param name="session">Of the writer.</param>
    /// <param name="date">The issue's.</param>
    public Issue Compose(Session session, Draft draft, DateTimeOffset date)
    {
        draft = draft with { Entries = [.. draft.Entries.Where(entry => entry.Out is null && !PostStore.IsRetracted(session, entry.Post))] };
        var posts = draft.Entries.Select(entry => new ComposedPost(entry.Post, PostStore.One(session, entry.Post), entry.Wording)).ToList();
        var sections = Arrange(posts, [.. SeriesFinder.Find(posts.ConvertAll(post => post.Title), draft.Series, _options.Series).Select(series => WithoutMovedAway(series, posts)).OfType<FoundSeries>()]);
        var links = _shortLinks.Give(session, [.. sections.SelectMany(section => section.Blocks).SelectMany(block => block.Posts).Select(post => post.Id)]);
        var (title, intro, closing) = HeadingOf(draft, date);
        return new(
            draft.Number, draft.Period, date, title ?? "", intro ?? "", [.. sections.Select(section => section with { Blocks = [.. section.Blocks.Select(block => Link(block, links))] })], closing)
        {
            Author = _options.Author,
            Tags = _options.Tags,
        };
    }

    /// <returns>What stands around the posts: title and intro always, and a closing line if there is one.</returns>
    /// <inheritdoc cref="Compose"/>
    public Heading HeadingOf(Draft draft, DateTimeOffset date)
    {
        var fields = new HeadingFields(_community.Name, date, PeriodWords.Of(draft.Period, _community.TimeZone), draft.Number, draft.Posts.Count());
        var (title, intro, closing) = draft.Heading;
        return new(
            Inert.OneLine(string.IsNullOrWhiteSpace(title) ? _title.Render(fields) : title),
            intro is null ? _intro.Render(fields) : Inert.Lines(intro),
            (closing is null ? _closing.Render(fields) : Inert.Lines(closing)) is { Length: > 0 } last ? last : null);
    }

    /// <summary>A series stands at the place of its first post, in that post's section.</summary>
    private IReadOnlyList<IssueSection> Arrange(List<ComposedPost> posts, IReadOnlyList<FoundSeries> series)
    {
        var shown = posts.ConvertAll(post => post.Show(_options.ExcerptLength));
        var byFirst = series.ToDictionary(found => found.Items[0].Title, found => new IssueBlock.Series(found.Lead, [.. found.Items.Select(item => new SeriesItem(item.Name, shown[item.Title]))]));
        var folded = series.SelectMany(found => found.Items.Skip(1)).Select(item => item.Title).ToHashSet();
        return _sections.Sort([.. posts.Index().Where(post => !folded.Contains(post.Index)).Select(post =>
            (byFirst.TryGetValue(post.Index, out var found) ? (IssueBlock)found : new IssueBlock.Single(shown[post.Index]), post.Item.SectionIn(_options.Sections)))]);
    }

    /// <summary>A post that a moderator put in another section than the first of its series has stands there, by itself.</summary>
    /// <returns>Null: too few are left to be a series.</returns>
    private FoundSeries? WithoutMovedAway(FoundSeries series, List<ComposedPost> posts)
    {
        var section = posts[series.Items[0].Title].SectionIn(_options.Sections);
        var left = series.Items.Where(item => posts[item.Title] is var post && (post.Wording.Section is null || string.Equals(post.SectionIn(_options.Sections), section, StringComparison.OrdinalIgnoreCase)));
        return left.ToList() is { Count: >= SeriesFinder.FewestFolded } items ? series with { Items = items } : null;
    }

    private static IssueBlock Link(IssueBlock block, IReadOnlyDictionary<PostId, ShortLink> links)
    {
        return block switch
        {
            IssueBlock.Series series => series with { Items = [.. series.Items.Select(item => item with { Post = Linked(item.Post) })] },
            IssueBlock.Single single => new IssueBlock.Single(Linked(single.Post)),
            _ => throw new InvalidOperationException($"{block} is not a block that issues have"),
        };

        IssuePost Linked(IssuePost post) => links.TryGetValue(post.Id, out var link) ? post with { Url = link.Url, Code = link.Code } : post;
    }
}
