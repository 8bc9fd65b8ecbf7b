namespace AnnounceBot.Feeds.Fetching;

/// <summary>Decides when a permanent redirect is believed. It is called only for answers that were a feed.</summary>
internal static class Moving
{
    private const int Often = 5;
    private static readonly TimeSpan Long = TimeSpan.FromHours(24);

    /// <summary>The state after one more look at the redirects.</summary>
    public static FeedState Consider(FeedState state, IReadOnlyList<Redirect> hops, DateTimeOffset now)
    {
        if (Target(hops) is not { } target)
        {
            return state with { Move = null };
        }

        var seen = state.Move?.Target == target
            ? state.Move with { Times = state.Move.Times + 1 }
            : new PendingMove(target, now, 1);
        var isBelieved = seen.Times >= Often || now - seen.FirstSeen >= Long || IsUpgrade(state.Url, target);
        return isBelieved ? Move(state, target) : state with { Move = seen };
    }

    /// <summary>Where the leading permanent redirects lead, never from https to http.</summary>
    private static Uri? Target(IReadOnlyList<Redirect> hops)
        => hops.TakeWhile(hop => hop.IsPermanent && !(hop.From.Scheme == "https" && hop.To.Scheme == "http")).LastOrDefault()?.To;

    private static bool IsUpgrade(Uri from, Uri to)
        => from.Scheme == "http" && to.Scheme == "https" && WebAddress.IsSameHost(from, to) && from.PathAndQuery == to.PathAndQuery;

    private static FeedState Move(FeedState state, Uri target)
        => state with { Url = WebAddress.WithCredentialsOf(state.Url, target), PreviousUrl = state.Url, Move = null };
}
