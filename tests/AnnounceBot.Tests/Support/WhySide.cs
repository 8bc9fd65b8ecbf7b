using AnnounceBot.Announcements;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Explain.Why;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Watching;

namespace AnnounceBot.Tests.Support;

/// <summary><c>/why</c> over a real database that a test fills.</summary>
internal sealed class WhySide(TempDatabase temp, IReadOnlyList<RouteOptions>? routes = null, IChat? chat = null)
{
    public static readonly Person Mia = new("1", "Mia", IsModerator: false), Cem = new("2", "Cem", IsModerator: false), Mo = new("3", "Mo", IsModerator: true);

    public TestClock Clock { get; } = new(Some.Noon);

    public WhyDesk Desk => new(temp.Database, new(new(routes ?? [new()])), new(new(temp.Database), Clock), chat ?? new FakeChat(), Clock);

    public WhyCommand Command => new(Desk, temp.Database);

    public Task<FeedId> FeedAsync(string url = "https://ada.example/feed.xml", string? name = "Ada's notes", string? home = "https://ada.example/") => temp.WriteAsync(session =>
    {
        FeedStore.Keep(session, FeedOrigin.Sample, [.. new FeedStore(temp.Database).All().Select(feed => new FeedOptions { Url = feed.Url, Name = feed.Name }), new() { Url = new(url), Name = name }], Some.Noon);
        session.Execute("UPDATE feeds SET home = @home, seeded_at = @now, succeeded_at = @now WHERE url = @url", ("@home", home), ("@now", Some.Noon.ToColumn()), ("@url", url));
        return new FeedId(session.Scalar("SELECT id FROM feeds WHERE url = @url", ("@url", url))!.Value);
    });

    /// <summary>A post with its keys, as the intake stores it.</summary>
    public Task<PostId> PostAsync(Post post, string? guid = null) => temp.WriteAsync(session =>
    {
        var url = CanonicalUrl.Of(post.Link);
        var id = PostStore.Add(session, post with { Url = url?.Whole, FoundIn = post.FoundIn ?? post.Feed });
        KeyStore.Teach(session, id, post.Feed ?? new FeedId(0), new(0, DocumentKeys.GuidOf(guid), url?.Whole, url?.Value, null));
        return id;
    });

    /// <summary>An announcement in the state that a test is about.</summary>
    public Task<DeliveryId> AnnounceAsync(PostId post, string channel = "blogs", string state = "sent", string? reason = null, string? message = "777", DateTimeOffset? due = null) => temp.WriteAsync(session =>
    {
        var delivery = new Outbox(new(), Clock).Create(session, new(Purpose.Announcement, channel, Some.Message()));
        session.Execute("INSERT INTO announcements (post_id, channel, delivery_id) VALUES (@post, @channel, @delivery)", ("@post", post.Value), ("@channel", channel), ("@delivery", delivery.Value));
        session.Execute(
            "UPDATE deliveries SET state = @state, reason = @reason, posted_in = @in, message_id = @message, settled_at = @now, due_at = coalesce(@due, due_at) WHERE id = @id",
            ("@state", state), ("@reason", reason), ("@in", state == "sent" && message is not null ? "4242" : null), ("@message", state == "sent" ? message : null),
            ("@now", state is "sent" or "failed" or "dropped" ? Some.Noon.ToColumn() : null), ("@due", due.ToColumn()), ("@id", delivery.Value));
        return delivery;
    });

    /// <returns>What a person reads: the card's title and text, or the plain words.</returns>
    public async Task<string> AskAsync(Person person, string link)
    {
        var message = (await Command.AnswerAsync(new(person) { Given = new Dictionary<string, object> { ["link"] = link } }, default)).Message;
        return message.Card is { } card ? $"{card.Title}\n{card.Text}" : message.Text!;
    }
}
