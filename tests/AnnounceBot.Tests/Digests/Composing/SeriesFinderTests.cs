using System.Text.RegularExpressions;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Composing;

namespace AnnounceBot.Tests.Digests.Composing;

public sealed class SeriesFinderTests
{
    private static readonly IReadOnlyList<Regex> Usual = new DigestOptions().Series;

    [Fact]
    public void Titles_that_share_all_but_the_name_are_a_series() => Found(
        ["What did you do in Lantern: Ada", "Cooking", "What did you do in Lantern: Ben", "What did you do in Candle: Ada", "What did you do in lantern: Cleo"], [], Usual)
        .ShouldBe(["What did you do in Lantern: [0 Ada, 2 Ben, 4 Cleo]"]);

    /// <summary>Going back from each colon would take days.</summary>
    [Fact]
    public void A_title_that_is_all_colons_takes_no_time() =>
        Found([$"What did you do in {string.Concat(Enumerable.Repeat(": ", 1_000_000))}\nx\n\n", "Cooking"], [], Usual).ShouldBeEmpty();

    [Fact]
    public void One_title_alone_is_no_series() => Found(["What did you do in Lantern: Ada", "Cooking"], [], Usual).ShouldBeEmpty();

    [Theory]
    [InlineData("^(?<name>.+) - a lamp maker's diary$", "Monday - a lamp maker's diary", "Tuesday - a lamp maker's diary", "a lamp maker's diary [0 Monday, 1 Tuesday]")]
    [InlineData("^Interview with (?<name>.+) of the board$", "Interview with Ada of the board", "Interview with Ben of the board", "Interview with … of the board [0 Ada, 1 Ben]")]
    [InlineData("^Diary #(?<name>\\d+)$", "Diary #1", "Diary #2", "Diary [0 1, 1 2]")]
    [InlineData("^灯笼周报：(?<name>.+)$", "灯笼周报：一月", "灯笼周报：二月", "灯笼周报： [0 一月, 1 二月]")]
    public void The_lead_is_what_is_left_without_the_name(string pattern, string one, string other, string found) =>
        Found([one, other], [], [new(pattern, RegexOptions.NonBacktracking)]).ShouldBe([found]);

    [Theory]
    [InlineData("^(?<name>.+)$", "a pattern that leaves nothing to share")]
    [InlineData("^Lamps(?<name> *)", "a name that is empty")]
    [InlineData("^Lamps|(?<name>x)", "a pattern that matches without a name")]
    public void What_would_be_nothing_is_no_series(string pattern, string because) =>
        Found(["Lamps and oil", "Lamps"], [], [new(pattern, RegexOptions.NonBacktracking)]).ShouldBeEmpty(because);

    [Fact]
    public void What_a_moderator_folded_comes_before_the_patterns_and_the_longer_lead_first() => Found(
        ["What did you do in Lantern: Ada", "What did you do at home", "What did you do in Lantern: Ben", "What did you do at work", "WHAT DID YOU DO: nothing"],
        ["What did you do", "What did you do in Lantern:"], Usual)
        .ShouldBe(["What did you do in Lantern: [0 Ada, 2 Ben]", "What did you do [1 at home, 3 at work, 4 nothing]"]);

    [Fact]
    public void A_folded_lead_ends_with_a_word() => Found(["Lantern diary 1", "Lantern diary", "Lantern diaryland", "Lantern diary — two"], ["Lantern diary"], [])
        .ShouldBe(["Lantern diary [0 1, 3 two]"]);

    [Theory]
    [InlineData("Lantern diary:", "Lantern diary: one", "Lantern diary: two", "lantern diary: three")]
    [InlineData("Lantern diary", "Lantern diary — one", "Lantern diary — two", "Lantern diary — three")]
    [InlineData("Lantern diary", "Lantern diary #1", "Lantern diary #12", "Lantern diary #3")]
    [InlineData("Lantern diary", "Lantern diary (part 1)", "Lantern diary (part 2)", "Lantern diary (part 3)")]
    [InlineData("Lantern diary, week", "Lantern diary, week 10", "Lantern diary, week 11", "Lantern diary, week 12")]
    [InlineData("What did you do in Lantern:", "What did you do in Lantern: the Ada story", "What did you do in Lantern: the Ben story", "What did you do in Lantern: the Cleo story")]
    [InlineData("灯笼项目周报：", "灯笼项目周报：第一期", "灯笼项目周报：第二期", "灯笼项目周报：第三期")]
    [InlineData("ランタンの日記", "ランタンの日記一月", "ランタンの日記二月", "ランタンの日記三月")]
    public void Three_titles_with_a_long_beginning_are_suggested_as_a_series(string lead, params string[] titles)
    {
        SeriesFinder.Suggest([.. titles, "Cooking"]).ShouldBe([(lead, 3)]);
        SeriesFinder.Find(titles, [lead], []).ShouldHaveSingleItem().Items.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("Lamps: one", "Lamps: two", "Lamps: three")]
    [InlineData("Lighthouses: one", "Lighthouses: two", "Lighthouses: three")]
    [InlineData("The lantern makers", "The lantern makes", "The lantern makings")]
    [InlineData("Lantern diary: one", "Lantern diary: one", "Lantern diary: ONE")]
    [InlineData("Lantern diary: one", "Lantern diary: two", "Lantern diary:")]
    [InlineData("周报：第一期", "周报：第二期", "周报：第三期")]
    public void Titles_that_begin_alike_by_chance_are_not_suggested(params string[] titles) => SeriesFinder.Suggest(titles).ShouldBeEmpty();

    [Fact]
    public void Each_title_counts_for_one_suggestion_only() => SeriesFinder.Suggest(
        ["Lantern diary: May 1", "Lantern diary: May 2", "Lantern diary: May 3", "Lantern weekly, one", "Lantern weekly, two", "Lantern weekly, three", "Lantern weekly, two", "Lantern"])
        .ShouldBe([("Lantern diary:", 3), ("Lantern weekly,", 4)], ignoreOrder: true);

    [Fact]
    public void No_title_is_lost_or_told_twice()
    {
        var random = new Random(7);
        string[] words = ["What did you do in ", "Lantern", ": ", " — ", "#", "灯笼", "周报", "：", "(", "é", "e\u0301", "👩‍🔧", "Ada", " ", "", "12", "\ud83d"];
        for (var round = 0; round < 500; round++)
        {
            var titles = Enumerable.Range(0, random.Next(12)).Select(_ => string.Concat(random.GetItems(words, random.Next(1, 8)))).ToList();
            var leads = SeriesFinder.Suggest(titles).Select(suggested => suggested.Lead).Concat(random.GetItems(words, 2)).ToList();

            var found = SeriesFinder.Find(titles, leads, [.. Usual, new("^(?<name>.+?) .*$", RegexOptions.NonBacktracking)]);

            found.SelectMany(series => series.Items).Select(item => item.Title).ShouldBeUnique();
            found.ShouldAllBe(series => series.Items.Count >= 2 && series.Items.All(item => item.Name.Length > 0 && titles[item.Title].Contains(item.Name)));
        }
    }

    private static IEnumerable<string> Found(string[] titles, string[] leads, IReadOnlyList<Regex> patterns) =>
        SeriesFinder.Find(titles, leads, patterns).Select(series => $"{series.Lead} [{string.Join(", ", series.Items.Select(item => $"{item.Title} {item.Name}"))}]");
}
