using System.Globalization;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Search;
using AnnounceBot.Storage;

namespace AnnounceBot.Benchmarks.Answers;

/// <summary>A store of many posts, evenly over some weeks, with their keys, announcements and index.</summary>
/// <param name="words">What the posts are made of.</param>
/// <param name="now">When the last of them was published.</param>
internal sealed class BigStore(Vocabulary words, DateTimeOffset now)
{
    public const int Feeds = 500, Authors = 5000, Tags = 300;

    private const int Together = 10_000;

    private const string AddFeed = "INSERT INTO feeds (id, url, name, origin, state, added_at, due_at) VALUES (@id, @url, @name, 'configuration', 'active', 0, 0)";

    private const string AddDelivery = """
        INSERT INTO deliveries (id, channel, lane, message, link, state, message_id, posted_in, enqueued_at, due_at, settled_at)
        VALUES (@id, 'blogs', 'blogs', '{}', @link, @state, @id, '1', @at, @at, @at)
        """;

    private const string AddAnnouncement = "INSERT INTO announcements (post_id, channel, delivery_id) VALUES (@id, 'blogs', @id)";

    /// <summary>Builds the store, or goes on with what is there.</summary>
    public Database Open(string path, int posts, int weeks)
    {
        var database = Database.Open(path);
        database.Read(session =>
        {
            session.Execute("PRAGMA synchronous = OFF");
            for (var id = 1; id <= Feeds; id++)
                session.Execute($"{AddFeed} ON CONFLICT DO NOTHING", ("@id", id), ("@url", $"https://blog{id}.example/feed"), ("@name", $"Blog {id}"));
            for (var first = (int)session.Scalar("SELECT count(*) FROM posts")!.Value; first < posts; first += Together)
                Commit(session, () => Add(session, first, Math.Min(posts, first + Together), now - (TimeSpan.FromDays(7) * weeks), TimeSpan.FromDays(7) * weeks / posts));
            while (PostIndex.Waiting(session) > 0)
                Commit(session, () => PostIndex.Extend(session, Together));
            return true;
        });
        return database;
    }

    public static string Address(int number) => string.Create(CultureInfo.InvariantCulture, $"https://blog{(number % Feeds) + 1}.example/posts/{number}");

    public static string Author(int number) => string.Create(CultureInfo.InvariantCulture, $"Author {number}");

    public static string Tag(int number) => string.Create(CultureInfo.InvariantCulture, $"tag {number}");

    private static void Commit(Session session, Action work)
    {
        session.Execute("BEGIN IMMEDIATE");
        work();
        session.Execute("COMMIT");
    }

    private void Add(Session session, int first, int end, DateTimeOffset since, TimeSpan apart)
    {
        for (var number = first; number < end; number++)
        {
            var at = since + (apart * (number + 1));
            // The first authors and tags have most: one author a tenth of all, one tag a third.
            var author = number % 10 == 0 ? 0 : number % Authors;
            var post = new Post(
                new FeedId((number % Feeds) + 1), Address(number), Address(number), words.Words(7), number % 7 == 0 ? null : Author(author), words.Words(55),
                number % 50 == 0 ? PostKind.Video : PostKind.Article, [Tag(number % 3 == 0 ? 0 : number % Tags), Tag(number % 97)], "en", null, at, at);
            var id = PostStore.Add(session, post, number);
            KeyStore.Teach(session, id, post.Feed!.Value, new(number, null, post.Url, post.Url, null));
            session.Execute(AddDelivery, ("@id", id.Value), ("@link", post.Link), ("@state", number % 100 == 0 ? "dropped" : "sent"), ("@at", at.ToUnixTimeMilliseconds()));
            session.Execute(AddAnnouncement, ("@id", id.Value));
        }
    }
}
