using AnnounceBot.Digests;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Week;
using AnnounceBot.Posts;

namespace AnnounceBot.Tests.Digests.Histories;

/// <summary>The rules of an issue, kept by hand: knows what happened and asks no database.</summary>
internal sealed class Ledger(TimeZoneInfo zone)
{
    private readonly Dictionary<long, DateTimeOffset> _ends = [];
    private DateTimeOffset? _start;

    public Dictionary<PostId, KnownPost> Posts { get; } = [];

    public IEnumerable<long> Published => _ends.Keys;

    /// <summary>Where the period of the next issue begins.</summary>
    public DateTimeOffset Border(DateTimeOffset now) => _start is { } start ? _ends.Values.Append(start).Max() : WeekPeriod.Of(now, zone, weeksAgo: 0).After;

    public IEnumerable<PostId> Next(DateTimeOffset now) => Since(Border(now));

    /// <returns>What there is to tell of in a period that begins then, and is not over.</returns>
    public IEnumerable<PostId> Since(DateTimeOffset from) =>
        InOrder(post => !post.IsOut && post.CanBeHad && (post.IsMeant || ((_start is null || post.IsQuiet) && IsFrom(post, from))));

    public IEnumerable<PostId> PublishedIn(Period period) => InOrder(post => !post.IsOut && post.CanBeHad && post.Published >= period.From && post.Published < period.To);

    /// <summary>From here on nothing is lost.</summary>
    public void Start(DateTimeOffset at)
    {
        _start ??= at;
        Settle();
    }

    /// <summary>Whatever is for the round-up now stays so.</summary>
    public void Settle()
    {
        foreach (var post in Posts.Values.Where(post => _start is { } start && IsFrom(post, post.IsQuiet ? Border(start) : start)))
            post.IsMeant = true;
    }

    public void Publish(Draft issue, DateTimeOffset at)
    {
        Start(issue.Period.From < at ? issue.Period.From : at);
        foreach (var entry in issue.Entries)
        {
            var post = Posts[entry.Post];
            if (entry.Out is null)
                (post.Issue, post.IsOut) = (issue.Id.Value, false);
            else if (post.Issue is null)
                (post.IsOut, post.IsMeant) = (entry.Out == LeftOut.ForGood, true);
        }

        _ends.Add(issue.Id.Value, issue.Period.To < at ? issue.Period.To : at);
    }

    public void TakeBack(long issue)
    {
        _ends.Remove(issue);
        foreach (var post in Posts.Values.Where(post => post.Issue == issue))
            (post.Issue, post.IsMeant) = (null, true);
        Settle();
    }

    private static bool IsFrom(KnownPost post, DateTimeOffset when) => (post.IsQuiet ? post.Published : post.Seen) >= when;

    private IEnumerable<PostId> InOrder(Func<KnownPost, bool> isIn) => Posts.Values.Where(isIn).OrderBy(post => post.Published).ThenBy(post => post.Id.Value).Select(post => post.Id);
}
