using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Watching.Opml;

/// <summary>Takes over the feeds of a list, all in one transaction. Their servers are not asked: that would take hours.</summary>
internal sealed class OpmlImport(FeedDesk feeds, Writer writer)
{
    /// <param name="by">Null: somebody on the command line.</param>
    public async Task<DeskAnswer> RunAsync(ReadOnlyMemory<byte> file, Person? by, CancellationToken cancellationToken)
    {
        var outcome = OpmlReader.Read(file);
        return outcome is OpmlOutcome.Read list
            ? DeskAnswer.Done((await writer.WriteAsync(session => Import(session, list, by), cancellationToken)).ToString())
            : DeskAnswer.Not(((OpmlOutcome.Refused)outcome).Why);
    }

    private OpmlReport Import(Session session, OpmlOutcome.Read list, Person? by)
    {
        var known = FeedChanges.ReadBy(session);
        var (added, watched, twice, blocked) = (new HashSet<string>(StringComparer.Ordinal), 0, 0, new List<string>());
        foreach (var feed in list.Feeds)
        {
            var address = FeedChanges.Same(feed.Url.AbsoluteUri);
            if (known.ContainsKey(address))
                watched++;
            else if (feeds.WhyBlocked(session, feed.Url) is not null)
                blocked.Add(ShownAddress.Of(feed.Url).AbsoluteUri);
            else if (!added.Add(address))
                twice++;
            else
                feeds.AddUnwatched(session, feed, by);
        }

        return new(added.Count, watched, twice, list.Unreadable, blocked);
    }
}
