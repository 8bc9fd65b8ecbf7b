using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Posts.Search;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Tests.Posts.Search;

public sealed class IndexerTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Posts_are_indexed_while_the_bot_runs_soon_after_they_came()
    {
        var clock = new TestClock(Some.Noon);
        using var indexer = _temp.Indexer(clock);
        await indexer.StartAsync(default);
        await _temp.AddAsync(Some.Post("A lamp"));

        await Wait.UntilAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            return Find("lamp").Count == 1;
        });

        await indexer.StopAsync(default);
    }

    [Fact]
    public async Task A_restart_in_the_middle_goes_on_where_it_was()
    {
        await AddManyAsync(1000);
        await _temp.WriteAsync(session => PostIndex.Extend(session, 300));
        _temp.Database.Read(PostIndex.Waiting).ShouldBe(700);

        await _temp.IndexAsync();

        Find("words").Count.ShouldBe(1000);
        Find("words").ShouldBe(Find("words").Distinct());
        _temp.Database.Read(PostIndex.Waiting).ShouldBe(0);
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing_behind()
    {
        await AddManyAsync(10);

        await Should.ThrowAsync<InvalidOperationException>(() => _temp.WriteAsync(session =>
        {
            PostIndex.Extend(session, 10);
            throw new InvalidOperationException("Out of luck");
        }));
        await _temp.IndexAsync();

        Find("words").Count.ShouldBe(10);
    }

    [Fact]
    public async Task Whatever_is_indexed_meanwhile_people_can_search_and_posts_come_in()
    {
        await AddManyAsync(2000);
        var indexing = _temp.IndexAsync();

        var counts = new List<int>();
        do
        {
            counts.Add(Find("words").Count);
            await _temp.AddAsync(Some.Post("Late"));
        }
        while (!indexing.IsCompleted);
        await indexing;
        await _temp.IndexAsync();

        counts.ShouldBeInOrder();
        Find("late").Count.ShouldBe(Math.Min(counts.Count, PostLister.Most + 1));
    }

    [Fact]
    public async Task Two_at_once_index_each_post_once()
    {
        await AddManyAsync(1000);

        await Task.WhenAll(_temp.IndexAsync(), _temp.IndexAsync());

        Find("words").Count.ShouldBe(1000);
    }

    [Fact]
    public async Task A_post_that_its_author_changed_is_found_by_its_new_words_only()
    {
        var id = (await _temp.AddAsync(Some.Post("Old lamps", author: "Bo", excerpt: "brass", tags: ["oil"]), Some.Post("Other")))[0];
        await _temp.IndexAsync();
        await _temp.WriteAsync(session => PostStore.Update(session, id, Some.Post("New candles", author: "Cy", excerpt: null, tags: ["wax"]), 1));
        await _temp.WriteAsync(session => PostStore.Update(session, id, Some.Post("Newer candles", author: "Cy", excerpt: null, tags: ["wax"]), 2));
        _temp.Database.Read(PostIndex.Waiting).ShouldBe(1);

        await _temp.IndexAsync();

        foreach (var gone in (string[])["lamps old", "author:bo", "brass", "tag:oil", "new"])
            Find(gone).ShouldBeEmpty(gone);
        foreach (var there in (string[])["newer", "author:cy", "candles", "tag:wax"])
            Find(there).ShouldHaveSingleItem().ShouldBe(id);
        _temp.Texts("SELECT label FROM post_labels WHERE post_id = 1").ShouldBe(["Cy", "example.ada.", "wax"], ignoreOrder: true);
        _temp.Database.Read(PostIndex.Waiting).ShouldBe(0);
    }

    [Fact]
    public async Task What_changes_nothing_that_is_searched_indexes_nothing_again()
    {
        var id = (await _temp.AddAsync(Some.Post("A lamp")))[0];
        await _temp.IndexAsync();

        await _temp.WriteAsync(session => PostStore.Update(session, id, Some.Post("A lamp") with { Image = "https://ada.example/i.png" }, 1));
        await _temp.SetAsync(id, "featured_at", 1L);

        _temp.Database.Read(PostIndex.Waiting).ShouldBe(0);
    }

    [Fact]
    public async Task Posts_of_one_moment_keep_their_order()
    {
        await AddManyAsync(600);
        await _temp.IndexAsync();
        await _temp.AddAsync(Some.Post("Later words") with { PublishedAt = Some.Noon.AddMilliseconds(100) }, Some.Post("Before") with { PublishedAt = Some.Noon.AddMilliseconds(-1) });
        await _temp.IndexAsync();

        Find("words").Select(post => post.Value).Where(id => id <= 600).ShouldBe(Enumerable.Range(1, 600).Reverse().Select(id => (long)id));
        Find("before").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Those_of_a_days_last_moment_are_found_before_the_next_day_although_they_stand_behind_its_begin()
    {
        var end = new DateTimeOffset(2026, 3, 1, 23, 59, 59, 999, TimeSpan.Zero);
        await _temp.AddAsync([.. Enumerable.Range(1, 20).Select(number => Some.Post($"{number}") with { PublishedAt = end }), Some.Post("Next") with { PublishedAt = end.AddMilliseconds(1) }]);
        await _temp.IndexAsync();

        Find("words before:2026-03-02").Count.ShouldBe(20);
    }

    [Fact]
    public void An_old_database_gets_its_index_in_the_background()
    {
        using var folder = new TempFolder();
        using (var connection = new SqliteConnection($"Data Source={folder.File("old.db")};Pooling=False"))
        {
            connection.Open();
            using var old = new Session(connection);
            Migrator.Upgrade(old, "old.db", Migrator.Scripts.ToList().FindIndex(script => script.EndsWith("_search.sql", StringComparison.Ordinal)));
            for (var number = 1; number <= 20; number++)
                PostStore.Add(old, Some.Post($"Old lamp {number}"));
        }

        using var database = Database.Open(folder.File("old.db"));
        database.Read(PostIndex.Waiting).ShouldBe(20);
        database.Read(session => PostIndex.Extend(session, 15)).ShouldBe(15);
        database.Read(session => PostIndex.Extend(session, 15)).ShouldBe(5);

        database.Read(session => SearchStore.Find(session, SearchTerms.Read("lamp", TimeZoneInfo.Utc), SearchStore.MostSteps)).Posts.Count.ShouldBe(20);
    }

    [Theory]
    [InlineData("lamp")]
    [InlineData("la*")]
    public void The_words_lead_and_each_step_is_a_look_up(string match)
    {
        var steps = _temp.Database.Read(session => session.Query($"EXPLAIN QUERY PLAN {SearchStore.Places}", row => row.GetString(3),
            ("@match", match), ("@after", 0L), ("@last", 2L), ("@atMost", 10L)));
        steps.AddRange(_temp.Database.Read(session => session.Query($"EXPLAIN QUERY PLAN {SearchStore.AtPlaces}", row => row.GetString(3), ("@places", "[1]"), ("@until", 1L))));

        steps[0].ShouldContain("post_words VIRTUAL TABLE");
        steps.ShouldContain(step => step.Contains("deliveries USING COVERING INDEX deliveries_state", StringComparison.Ordinal));
        steps.ShouldNotContain(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        steps.ShouldNotContain(step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_of_the_index_does_not_go_over_all_that_is_in_it()
    {
        var steps = _temp.Database.Read(session => session.Query($"EXPLAIN QUERY PLAN {PostIndex.Reworded}", row => row.GetString(3), ("@atMost", 10L)));

        steps[0].ShouldEndWith("reworded");
        steps.ShouldNotContain(step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.EndsWith("reworded", StringComparison.Ordinal));
    }

    private Task<List<PostId>> AddManyAsync(int count) => _temp.AddAsync([.. Enumerable.Range(1, count).Select(number => Some.Post($"{number}"))]);

    private IReadOnlyList<PostId> Find(string typed) => _temp.Database.Read(session => SearchStore.Find(session, SearchTerms.Read(typed, TimeZoneInfo.Utc), SearchStore.MostSteps).Posts);
}
