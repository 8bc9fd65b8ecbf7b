using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Announcements.Holds;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements;

/// <summary>The only way in: stores new posts with their announcements and deliveries, in the caller's transaction.</summary>
internal sealed class Intake(Routes routes, Looks looks, Timetable timetable, Outbox outbox, HoldDesk holds, BlockList blocks, TimeProvider clock)
{
    private const string InsertAnnouncement = """
        INSERT INTO announcements (post_id, channel, delivery_id) VALUES (@post, @channel, @delivery)
        """;

    private readonly PostMessages _messages = new(routes, looks);
    private readonly Edits _edits = new(new(routes, looks), outbox, clock);

    /// <returns>How many posts were not known.</returns>
    public int TakeIn(Session session, PreparedArrival prepared)
    {
        var (arrival, drafts, keys) = prepared;
        var known = Recognition.Of(session, arrival.Feed, keys);
        var news = new List<News>();
        var edited = new List<PostId>();
        for (var i = 0; i < keys.Count; i++)
        {
            var draft = drafts[keys[i].Index];
            if (known[i] is not { } post)
            {
                news.Add(new(draft, keys[i], Known: null));
                continue;
            }

            KeyStore.Teach(session, post, arrival.Feed, keys[i]);
            if (_edits.TakeOver(session, post, draft, arrival))
                edited.Add(post);
            if (WasPassedOver(session, post, draft, arrival))
                news.Add(new(draft, keys[i], post));
        }

        _edits.Show(session, edited, arrival.Rules.MaxAge);
        var unknown = news.Count(item => item.Known is null);
        TakeInNews(session, arrival, news, isAllNew: unknown == keys.Count, drafts.Count);
        return unknown;
    }

    /// <summary>Takes in a post that somebody suggested. A person let it in, so nothing holds it back but quiet hours and the channel's hour.</summary>
    /// <param name="post">One that is not known: see <see cref="Known"/>.</param>
    public PostId TakeIn(Session session, Post post)
    {
        post = BlockList.Shorten(session, post);
        var id = PostStore.Add(session, post);
        foreach (var address in new[] { post.Url, post.Link }.Select(CanonicalUrl.Of).OfType<CanonicalUrl>())
            KeyStore.Teach(session, id, address);
        AnnounceSuggested(session, (id, post), routes.In(session).ForSuggested(post));
        return id;
    }

    /// <summary>Announces a post that a feed kept quiet, since a person let it in: by the routes of that feed. It stays the post that it is.</summary>
    /// <param name="id">See <see cref="PostStore.WhyQuiet"/>.</param>
    public void Announce(Session session, PostId id, Post suggested)
    {
        PostStore.Suggest(session, id, suggested);
        var post = Shortened(session, id);
        var feed = (post.FoundIn ?? post.Feed) is { } finder ? FeedCards.Of(session, finder) : null;
        AnnounceSuggested(session, (id, post), feed is null ? routes.In(session).ForSuggested(post) : routes.In(session).For(post, feed.Name, feed.Url));
    }

    /// <returns>The post that stands at one of these addresses; null: none is known.</returns>
    public static PostId? Known(Session session, params IReadOnlyList<string?> addresses) =>
        KeyStore.ByAddresses(session, addresses);

    /// <summary>Works out keys, and the texts of what seems new or edited, outside of any transaction.</summary>
    public static PreparedArrival Prepare(Session session, Arrival arrival)
    {
        var drafts = arrival.Entries.Select(entry => new Draft(entry, arrival)).ToList();
        var keys = DocumentKeys.Of(drafts.ConvertAll(draft => draft.KeySource), arrival.Home, arrival.FeedUrl);
        // Nearly all of a feed that is read for the first time is new.
        var known = arrival.LastSuccess is null ? null : Recognition.Of(session, arrival.Feed, keys);
        for (var i = 0; i < keys.Count; i++)
        {
            var draft = drafts[keys[i].Index];
            if (known?[i] is not { } post || Edits.MayChange(session, post, draft, arrival))
                draft.Prepare();
        }

        return new(arrival, drafts, keys);
    }

    /// <summary>The first read of another feed kept it quiet before this one, which would have announced it, had its turn.</summary>
    private static bool WasPassedOver(Session session, PostId post, Draft draft, Arrival arrival) =>
        draft.Dated > arrival.LastSuccess && PostStore.TraceOf(session, post) is { Unannounced: Unannounced.FirstPoll, IsRetracted: false } trace && trace.FoundIn != arrival.Feed;

    private void TakeInNews(Session session, Arrival arrival, List<News> news, bool isAllNew, int entries)
    {
        var now = clock.GetUtcNow();
        news = WithoutBlocked(session, arrival.Feed, news, now);
        // Oldest first; what has no date comes last, in the feed's own order from its end.
        news = [.. news.AsEnumerable().Reverse().OrderBy(item => item.Draft.Dated ?? now)];
        var drafts = news.ConvertAll(item => item.Draft);
        var verdicts = Brake.Judge(drafts.ConvertAll(draft => draft.Dated), entries, arrival.LastSuccess, now, arrival.Rules);
        if (arrival.LastSuccess < ForgottenTime.LastEnd(session))
            verdicts = OneByOne(verdicts);
        var suspicion = Takeover.Suspect(session, arrival, drafts, isAllNew, now);
        if (suspicion is not null)
            verdicts = [.. verdicts.Select(verdict => verdict == Verdict.KeepQuiet ? verdict : Verdict.Hold)];
        var quiet = arrival.LastSuccess is null ? Unannounced.FirstPoll : Unannounced.Old;
        AnnounceAll(session, arrival, [.. news.Select((item, i) => Store(session, arrival.Feed, item, verdicts[i] == Verdict.KeepQuiet ? quiet : null, now))], verdicts, suspicion);
    }

    /// <summary>After a backup was put back many of them may stand in their channels already, which is found out of each by itself.</summary>
    private static Verdict[] OneByOne(Verdict[] verdicts) => [.. verdicts.Select(verdict => verdict == Verdict.AnnounceTogether ? Verdict.Announce : verdict)];

    /// <summary>What is blocked is known from now on, so that it is no news when the block is gone, and shown nowhere.</summary>
    private List<News> WithoutBlocked(Session session, FeedId feed, List<News> news, DateTimeOffset now)
    {
        if (!blocks.AreAny(session))
            return news;
        var blocked = news.Where(item => blocks.IsBlocked(session, item.Draft.ToPost(now))).ToHashSet();
        foreach (var item in blocked.Where(item => item.Known is null))
            PostMarks.Retract(session, Store(session, feed, item, Unannounced.Blocked, now).Id, now);
        return blocked.Count == 0 ? news : news.FindAll(item => !blocked.Contains(item));
    }

    private static (PostId Id, Post Post) Store(Session session, FeedId feed, News news, string? unannounced, DateTimeOffset now)
    {
        if (news.Known is { } known)
        {
            PostStore.Release(session, known);
            return (known, Shortened(session, known));
        }

        var post = BlockList.Shorten(session, news.Draft.ToPost(now)) with { Unannounced = unannounced };
        var id = PostStore.Add(session, post, news.Draft.Fingerprint);
        KeyStore.Teach(session, id, feed, news.Keys);
        return (id, post);
    }

    /// <summary>Of what was known already, too, only that is shown and kept which its author wants.</summary>
    private static Post Shortened(Session session, PostId known)
    {
        var post = BlockList.Shorten(session, PostStore.One(session, known));
        if (post.Excerpt is null)
            EarlierStore.Shorten(session, known);
        return post;
    }

    private void AnnounceSuggested(Session session, (PostId Id, Post Post) post, IReadOnlyList<RouteOptions> taking)
    {
        foreach (var route in taking)
            Announce(session, post, route, Credit.Line(session, post.Post));
    }

    private void AnnounceAll(Session session, Arrival arrival, List<(PostId Id, Post Post)> posts, Verdict[] verdicts, string? suspicion)
    {
        var reason = suspicion ?? WhyHeld(arrival, verdicts.Count(verdict => verdict == Verdict.Hold));
        var held = new List<DeliveryId>();
        var current = routes.In(session);
        for (var i = 0; i < posts.Count; i++)
        {
            if (verdicts[i] is not (Verdict.Announce or Verdict.Hold))
                continue;
            var (post, isHeld) = (posts[i], verdicts[i] == Verdict.Hold);
            var line = Credit.Line(post.Post.Source ?? arrival.FeedName, arrival.FeedName);
            foreach (var route in current.For(post.Post, arrival))
            {
                var delivery = Announce(session, post, route, line, isHeld ? reason : null);
                if (isHeld)
                    held.Add(delivery);
            }
        }

        holds.Hold(session, arrival.Feed, arrival.FeedName, reason, held);
        if (verdicts.Contains(Verdict.AnnounceTogether))
            AnnounceTogether(session, arrival, [.. posts.Where((_, i) => verdicts[i] == Verdict.AnnounceTogether)]);
    }

    private DeliveryId Announce(Session session, (PostId Id, Post Post) post, RouteOptions route, string blog, string? heldBecause = null)
    {
        var delivery = Enqueue(session, route, new(Purpose.Announcement, route.Channel, _messages.Of(post.Id, post.Post, blog, route.Template))
        {
            Link = post.Post.Link,
            HeldBecause = heldBecause,
            Plan = timetable.For(session, route),
        });
        session.Execute(InsertAnnouncement, ("@post", post.Id.Value), ("@channel", route.Channel), ("@delivery", delivery.Value));
        return delivery;
    }

    private static string WhyHeld(Arrival arrival, int posts) => posts > arrival.Rules.FloodLimit
        ? $"{arrival.FeedName} brought {posts} posts at once, more than {arrival.Rules.FloodLimit} (watching.floodLimit)."
        : $"{arrival.FeedName} brought {posts} posts at once, more than half of what it shows.";

    /// <summary>Several posts in one message have no topic, and no thread.</summary>
    private DeliveryId Enqueue(Session session, RouteOptions route, NewDelivery announcement)
    {
        var delivery = outbox.Create(session, announcement with { Message = announcement.Message with { Mention = route.Mention } });
        if (route.Crosspost)
            outbox.Crosspost(session, delivery);
        if (route.Thread && announcement.Message.Topic is { } topic)
            outbox.OpenThread(session, delivery, topic);
        return delivery;
    }

    private void AnnounceTogether(Session session, Arrival arrival, List<(PostId Id, Post Post)> posts)
    {
        var current = routes.In(session);
        foreach (var group in posts.SelectMany(post => current.For(post.Post, arrival), (post, route) => (post, route)).GroupBy(pair => pair.route.Channel))
        {
            var message = Look.Of([.. group.Select(pair => pair.post.Post)], arrival.FeedName);
            var route = group.First().route;
            var plan = timetable.For(session, route);
            var delivery = Enqueue(session, route, new(Purpose.Announcement, group.Key, message) { Link = group.Last().post.Post.Link, Plan = plan });
            foreach (var ((id, _), _) in group)
                session.Execute(InsertAnnouncement, ("@post", id.Value), ("@channel", group.Key), ("@delivery", delivery.Value));
        }
    }

    /// <summary>What is to be announced, if the rules let it.</summary>
    /// <param name="Known">The post that it is already; null for a new one.</param>
    private sealed record News(Draft Draft, EntryKeys Keys, PostId? Known);
}
