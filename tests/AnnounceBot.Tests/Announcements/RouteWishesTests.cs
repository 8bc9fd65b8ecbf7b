using AnnounceBot.Announcements;
using AnnounceBot.Feeds;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements;

/// <summary>What a route wants to be done with its announcements: a mention, a thread, to be published.</summary>
public sealed class RouteWishesTests : IDisposable
{
    private readonly TempDatabase _temp = new();
    private readonly TestClock _clock = new(Some.Noon);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Its_announcements_are_published_and_have_a_thread_called_by_their_title_and_mention_its_role()
    {
        await TakeInAsync(new() { Crosspost = true, Thread = true, Mention = "@readers" }, Some.Entry("g1", "https://ada.example/1", "Lamps *now*"));

        Actions().ShouldBe(["create", "crosspost", "thread"]);
        _temp.Texts("SELECT json_extract(message, '$.Topic') FROM deliveries WHERE action = 'thread'").ShouldBe(["Lamps *now*"]);
        _temp.Texts("SELECT json_extract(message, '$.Mention') FROM deliveries WHERE action = 'create'").ShouldBe(["@readers"]);
    }

    [Fact]
    public async Task Who_wants_nothing_gets_the_announcement_alone()
    {
        await TakeInAsync(new(), Some.Entry("g1", "https://ada.example/1"));

        Actions().ShouldBe(["create"]);
    }

    [Fact]
    public async Task Several_posts_in_one_message_are_published_and_mention_the_role_and_have_no_thread()
    {
        var entries = Enumerable.Range(0, 12).Select(i => Some.Entry($"g{i}", $"https://ada.example/{i}", $"Number {i}", Some.Noon.AddHours(-i)));

        await TakeInAsync(new() { Crosspost = true, Thread = true, Mention = "readers" }, [.. entries]);

        Actions().ShouldBe(["create", "crosspost"]);
        _temp.Texts("SELECT json_extract(message, '$.Mention') FROM deliveries WHERE action = 'create'").ShouldBe(["readers"]);
    }

    private List<string> Actions() => _temp.Texts("SELECT action FROM deliveries ORDER BY id");

    private Task TakeInAsync(RouteOptions route, params Entry[] entries) => _temp.WriteAsync(session =>
    {
        session.Execute("INSERT INTO feeds (id, url, origin, state, added_at, due_at) VALUES (1, 'x', 'sample', 'active', 0, 0)");
        var arrival = Some.Arrival(entries, lastSuccess: Some.Noon.AddDays(-1));
        _temp.IntakeOf(new Routes([route]), _clock).TakeIn(session, Intake.Prepare(session, arrival));
    });
}
