using AnnounceBot.Posts;
using AnnounceBot.Posts.Search;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Posts;

public sealed class TextUpkeepTests : IDisposable
{
    private static readonly string Text = $"The beginning about lamps. {string.Concat(Enumerable.Repeat("More and more words follow here. ", 30))}The end about wicks.";

    private readonly TempDatabase _temp = new();
    private readonly TestClock _clock = new(Some.Noon.AddDays(400));

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task The_texts_of_old_posts_are_cut_and_all_else_of_them_stays()
    {
        var old = await AddAsync(Some.Noon);
        var young = await AddAsync(Some.Noon.AddDays(300));
        var before = Of(old);

        await TrimAsync();

        var after = Of(old);
        after.Excerpt.ShouldStartWith("The beginning about lamps.");
        after.Excerpt!.Length.ShouldBeLessThanOrEqualTo(TextUpkeep.Kept);
        (after with { Excerpt = before.Excerpt, Tags = before.Tags, SourceAddresses = before.SourceAddresses }).ShouldBe(before);
        Of(young).Excerpt.ShouldBe(Text);
    }

    [Fact]
    public async Task They_are_found_by_what_is_left_of_them_and_only_by_that()
    {
        await AddAsync(Some.Noon);
        await IndexAsync();
        Found("wicks").ShouldBe(1);

        await TrimAsync();
        await IndexAsync();

        Found("wicks").ShouldBe(0);
        Found("lamps").ShouldBe(1);
    }

    [Fact]
    public async Task A_post_is_looked_at_once()
    {
        var post = await AddAsync(Some.Noon);
        await TrimAsync();
        await _temp.WriteAsync(session => session.Execute("UPDATE posts SET excerpt = @text", ("@text", Text)));

        await TrimAsync();

        Of(post).Excerpt.ShouldBe(Text);
    }

    [Fact]
    public async Task Where_nobody_wants_it_nothing_is_cut()
    {
        var post = await AddAsync(Some.Noon);

        await TrimAsync(new() { TrimTextsAfter = null });

        Of(post).Excerpt.ShouldBe(Text);
    }

    [Fact]
    public async Task Many_are_done_in_several_steps()
    {
        await _temp.WriteAsync(session =>
        {
            for (var i = 0; i < 600; i++)
                PostStore.Add(session, Some.Post(excerpt: Text));
        });

        (await TrimAsync()).ShouldBe(3);

        _temp.Scalar("SELECT max(length(excerpt)) FROM posts")!.Value.ShouldBeLessThanOrEqualTo(TextUpkeep.Kept);
    }

    private Task<PostId> AddAsync(DateTimeOffset seen) =>
        _temp.WriteAsync(session => PostStore.Add(session, Some.Post(excerpt: Text) with { FirstSeenAt = seen, PublishedAt = seen }));

    private Post Of(PostId id) => _temp.Database.Read(session => PostStore.One(session, id));

    private async Task<int> TrimAsync(StorageOptions? options = null)
    {
        var upkeep = new TextUpkeep(_temp.Database, _temp.Writer, options ?? new(), _clock);
        var steps = 1;
        while (await upkeep.StepAsync(default))
            steps++;
        return steps;
    }

    private async Task IndexAsync()
    {
        while (await _temp.WriteAsync(session => PostIndex.Extend(session, 250)) > 0)
            continue;
    }

    private long Found(string word) => _temp.Database.Read(session => session.Scalar("SELECT count(*) FROM post_words WHERE post_words MATCH @word", ("@word", word)))!.Value;
}
