using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Holds;
using AnnounceBot.Announcements.Tending;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Histories;

/// <summary>Brings posts in by the ways that there are, and lets people decide on them; the ledger hears of each.</summary>
internal sealed class Arrivals
{
    private const string AddFeed = "INSERT INTO feeds (url, origin, state, added_at, due_at) VALUES ('https://feed.example/' || random(), 'sample', 'active', 0, 0) RETURNING id";

    private const string Facts = """
        SELECT id, first_seen_at, published_at, unannounced, retracted_at IS NOT NULL,
          (SELECT min(state IN ('held', 'dropped')) FROM announcements JOIN deliveries ON deliveries.id = delivery_id WHERE post_id = posts.id)
        FROM posts WHERE id > @last ORDER BY id
        """;

    private const string DeliveriesOf = "SELECT delivery_id FROM announcements JOIN deliveries ON deliveries.id = delivery_id WHERE post_id = @post AND state = @state";

    private static readonly Person Mod = new("1", "Mod", IsModerator: true);

    private readonly Ledger _ledger;
    private readonly Random _random;
    private readonly TimeProvider _clock;
    private readonly Intake _intake;
    private readonly Retraction _retraction;
    private readonly DeliveryList _deliveries;
    private int _named;

    public Arrivals(TempDatabase temp, Ledger ledger, Random random, TimeProvider clock)
    {
        var routes = new Routes([new()]);
        (_ledger, _random, _clock, _intake, _deliveries) = (ledger, random, clock, temp.IntakeOf(routes, clock), new(temp.Database, temp.Writer, clock));
        var outbox = new Outbox(new Doorbell(), clock);
        var timetable = new Timetable(TimeZoneInfo.Utc, clock);
        _retraction = new(new(routes, Some.Looks()), outbox, timetable, new HoldDesk(new(outbox, "mod-queue"), _deliveries, timetable, temp.Writer, clock), clock);
    }

    private DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>One to six posts of a feed, of which some are first polls and some too many at once.</summary>
    public void Poll(Session session)
    {
        var lastSuccess = _random.Next(3) == 0 ? (DateTimeOffset?)null : Now - TimeSpan.FromHours(_random.Next(1, 400));
        var entries = Enumerable.Range(0, _random.Next(1, 7)).Select(_ => Some.Entry($"{++_named}", $"https://ada.example/{_named}", published: Now - Age())).ToList();
        var arrival = Some.Arrival(entries, new(session.Scalar(AddFeed)!.Value), lastSuccess);
        _intake.TakeIn(session, Intake.Prepare(session, arrival));
        Learn(session);
    }

    public void Suggest(Session session)
    {
        _intake.TakeIn(session, Some.Post(link: $"https://ada.example/{++_named}") with { PublishedAt = Now - Age(), FirstSeenAt = Now });
        Learn(session);
    }

    /// <summary>Somebody suggests a post that was kept quiet, and it is announced after all.</summary>
    public void LetIn(Session session)
    {
        if (One(post => post.IsQuiet && !post.IsRetracted) is not { } quiet)
            return;
        _intake.Announce(session, quiet.Id, Some.Post());
        (quiet.IsQuiet, quiet.IsMeant) = (false, quiet.IsMeant || quiet.Issue is null);
    }

    public void Block(Session session)
    {
        PostMarks.Retract(session, PostStore.Add(session, Some.Post() with { PublishedAt = Now - Age(), FirstSeenAt = Now, Unannounced = Unannounced.Blocked }), Now);
        Learn(session);
    }

    public void Retract(Session session)
    {
        if (One(post => !post.IsRetracted && !post.IsHeldBack) is not { } post)
            return;
        _retraction.Retract(session, [post.Id], Mod);
        post.IsRetracted = true;
    }

    public void Restore(Session session)
    {
        if (One(post => post.IsRetracted) is not { } post)
            return;
        _retraction.Restore(session, post.Id, Mod);
        post.IsRetracted = false;
    }

    public void LetGo(Session session)
    {
        if (One(post => post.IsHeldBack && !post.IsRetracted) is not { } held || DeliveriesIn(session, held, "held") is not { Count: > 0 } deliveries)
            return;
        _deliveries.Retry(session, [deliveries[0]]);
        (held.IsHeldBack, held.IsMeant) = (false, held.IsMeant || held.Issue is null);
    }

    public void Drop(Session session)
    {
        if (One(post => !post.IsRetracted) is not { } post || DeliveriesIn(session, post, _random.Next(2) == 0 ? "held" : "pending") is not { Count: > 0 } deliveries)
            return;
        _deliveries.Drop(session, deliveries, "enough");
        post.IsHeldBack = true;
    }

    private static List<long> DeliveriesIn(Session session, KnownPost post, string state) =>
        session.Query(DeliveriesOf, row => row.GetInt64(0), ("@post", post.Id.Value), ("@state", state));

    private KnownPost? One(Func<KnownPost, bool> isOne) => _ledger.Posts.Values.Where(isOne).ToArray() is { Length: > 0 } posts ? posts[_random.Next(posts.Length)] : null;

    /// <summary>Mostly hours, at times years.</summary>
    private TimeSpan Age() => TimeSpan.FromMilliseconds((long)Math.Pow(10, 5 + (_random.NextDouble() * 6)));

    private void Learn(Session session)
    {
        foreach (var post in session.Query(Facts, row => new KnownPost(new(row.GetInt64(0)), row.Instant(1), row.Instant(2))
        {
            IsQuiet = row.TextOrNull(3) is Unannounced.FirstPoll or Unannounced.Old,
            IsRetracted = row.GetBoolean(4),
            IsHeldBack = !row.IsDBNull(5) && row.GetBoolean(5),
        }, ("@last", _ledger.Posts.Count)))
        {
            _ledger.Posts.Add(post.Id, post);
        }
    }
}
