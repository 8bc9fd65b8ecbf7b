using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.ShortLinks;
using AnnounceBot.Watching;
using AnnounceBot.Web.Operators.Metrics;
using AnnounceBot.Web.Operators.Readiness;

namespace AnnounceBot.Web.Operators.Status;

/// <summary>How everything is, at one moment.</summary>
internal sealed record Snapshot
{
    public DateTimeOffset Now { get; init; }

    /// <summary>When the bot was started.</summary>
    public DateTimeOffset Since { get; init; }

    public ReadinessAnswer Ready { get; init; } = new(Ready: true, []);

    public ChatHealth Chat { get; init; } = new(null, null, 0, 0);

    public required FiguresStore.Counts Counts { get; init; }

    public required long PostsThisWeek { get; init; }

    public long DatabaseBytes { get; init; }

    /// <summary>How many announcements are in each state that is not the end.</summary>
    public IReadOnlyDictionary<DeliveryState, long> Open { get; init; } = new Dictionary<DeliveryState, long>();

    /// <summary>How many channels wait until a person has changed something.</summary>
    public int Blocked { get; init; }

    /// <summary>Which of the pages of feeds this is, from 1 on.</summary>
    public required int Page { get; init; }

    public required int Pages { get; init; }

    /// <summary>Those that need somebody first, each with its posts in each of the last weeks, the oldest first.</summary>
    public required IReadOnlyList<(Feed Feed, IReadOnlyList<int> Weeks)> Feeds { get; init; }

    public required IReadOnlyList<ShownPost> Announced { get; init; }

    public required IReadOnlyList<WaitingLine> Waiting { get; init; }

    public required IReadOnlyList<FollowedLink> Links { get; init; }
}
