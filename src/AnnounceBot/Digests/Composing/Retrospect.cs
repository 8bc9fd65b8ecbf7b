using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Composing;

/// <summary>Looks back at given days, strictly by when posts were published, also at those that issues have told of already. Nothing is stored.</summary>
internal sealed class Retrospect(Database database, Arranger arranger, DigestOptions options, CommunityOptions community, TimeProvider clock)
{
    private const int DaysBeforeNothing = 7;

    private const string Published = $"""
        SELECT posts.id, published_at FROM posts INDEXED BY posts_published
        WHERE published_at >= @from AND published_at < @to AND digest_mark IS NOT 'out' AND {PostLister.IsShown} ORDER BY published_at, posts.id
        """;

    /// <param name="from">The first day, by the community's calendar; null: that of the first post.</param>
    /// <param name="to">The first day that is not in it any more; null: up to now.</param>
    public async Task<Draft> OfAsync(DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var period = new Period(from is { } first ? Days.Begin(first, community.TimeZone) : DateTimeOffset.UnixEpoch, to is { } last ? Days.Begin(last, community.TimeZone) : clock.GetUtcNow());
        var (number, found) = database.Read(session => (DraftStore.NextNumber(session), session.Query(
            Published, row => new DraftEntry(new(row.GetInt64(0)), row.Instant(1)), ("@from", period.From.ToColumn()), ("@to", period.To.ToColumn()))));
        var entries = found.ToDictionary(entry => entry.Post);
        var (posts, _) = await arranger.ArrangeAsync(found, options.Order, cancellationToken);
        return new(new(0), number, from is null ? period with { From = BeginningOf(found, period.To) } : period with { To = period.To > period.From ? period.To : period.From })
        {
            IsGiven = true,
            Order = options.Order,
            Entries = [.. posts.Select(post => entries[post])],
        };
    }

    private DateTimeOffset BeginningOf(List<DraftEntry> posts, DateTimeOffset end) =>
        posts is [var first, ..] ? Days.BeginOf(first.PublishedAt, community.TimeZone) : end.AddDays(-DaysBeforeNothing);
}
