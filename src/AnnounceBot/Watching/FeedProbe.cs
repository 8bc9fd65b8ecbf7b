using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Watching;

/// <summary>Polls a feed at once because a person wants to know; what its server asked us to wait holds all the same.</summary>
internal sealed class FeedProbe(FeedStore feeds, Poller poller, Writer writer, TimeProvider clock)
{
    /// <returns>What came of it, plain, with strangers' words in it.</returns>
    public async Task<string> PollAsync(FeedId id, CancellationToken cancellationToken)
    {
        if (feeds.One(id) is not { Status: FeedStatus.Active or FeedStatus.Gone } feed)
            return "It is not polled: it was paused or removed.";
        if (feed.NotBefore - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
            return $"I asked a short while ago, and may ask again in {Minutes(wait)}. {(feed.Failure is { } last ? $"Then it said: {last}" : "Then it was well.")}";

        await writer.WriteAsync(session => FeedChanges.Rouse(session, id), cancellationToken);
        if (await poller.ReadAsync(new(id, feed.Reader.Url), cancellationToken) is not { } polled)
            return "It is not polled: it was paused or removed.";
        var news = await poller.StoreAsync(polled, cancellationToken);
        return polled switch
        {
            { IsGone: true, Failure: { } gone } => $"It is still gone: {gone}",
            { Failure: { } failure } => $"It cannot be read: {failure}",
            { Document: { } document } => $"It is well: {Many(document.Entries.Count, "entry", "entries")}, {news} of them new.",
            _ => "It is well, and there is nothing new.",
        };
    }

    private static string Minutes(TimeSpan wait) => Many((int)Math.Ceiling(wait.TotalMinutes), "minute", "minutes");

    private static string Many(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
