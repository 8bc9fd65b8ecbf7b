using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Posts;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Blocks;

/// <summary>The posts that a block finds there: the same whether they are indexed or not, and by looking up, not by looking through.</summary>
public sealed class EarlierStoreTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_site_is_its_host_and_all_below_it(bool isIndexed)
    {
        await _temp.AddAsync(
            At("https://ada.example/1"), At("http://www.ADA.example:81/2"), At("https://blog.ada.example/3"), At("https://notada.example/4"), At("https://ada.example.org/5"),
            At("https://example/6"), At("https://xn--bcher-kva.ada.example/7"), At("https://ada.example./8"));
        if (isIndexed)
            await _temp.IndexAsync();

        Of(BlockTarget.Domain("ada.example")).ShouldBe([1, 2, 3, 7, 8]);
        Of(BlockTarget.Domain("bücher.ada.example")).ShouldBe([7]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_author_is_the_same_however_the_name_is_spelled(bool isIndexed)
    {
        await _temp.AddAsync(
            By("Zoë Quill"), By("ZOË QUILL"), By("zoë  quill"), By("Zoë"), By(null), By(null) with { Source = "Zoë Quill" }, By("Bob") with { Source = "Zoë Quill" });
        if (isIndexed)
            await _temp.IndexAsync();

        Of(BlockTarget.Author("Zoë Quill")).ShouldBe([1, 2, 3, 6]);
    }

    [Fact]
    public async Task Whose_author_was_changed_since_counts_for_the_new_one()
    {
        await _temp.AddAsync(By("Ada"), By("Ada"));
        await _temp.IndexAsync();
        await _temp.WriteAsync(session => PostStore.Update(session, new(1), By("Bob"), 1));

        Of(BlockTarget.Author("Ada")).ShouldBe([2]);
        Of(BlockTarget.Author("Bob")).ShouldBe([1]);
    }

    [Fact]
    public void Each_step_is_a_look_up()
    {
        foreach (var sql in (string[])[EarlierStore.OnSite, EarlierStore.ByAuthor, EarlierStore.Spellings])
            Plan(sql).ShouldNotContain(step => step.StartsWith("SCAN post", StringComparison.Ordinal));
    }

    private static Post At(string link) => Some.Post(link, link);

    private static Post By(string? author) => Some.Post(author: author);

    private List<long> Of(BlockTarget? target) => _temp.Database.Read(session =>
        EarlierStore.Of(session, new(new(1), target!, BlockMeasure.Out, null, Some.Noon, "Mo"), 100).ConvertAll(post => post.Value).Order().ToList());

    private List<string> Plan(string sql) => _temp.Database.Read(session => session.Query($"EXPLAIN QUERY PLAN {sql}", row => row.GetString(3),
        [.. new[] { "@site", "@end", "@author", "@all", "@atMost" }.Where(name => sql.Contains(name, StringComparison.Ordinal)).Select(name => (name, (object?)1))]));
}
