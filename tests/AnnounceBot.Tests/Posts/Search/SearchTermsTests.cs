using AnnounceBot.Posts.Search;
using AnnounceBot.Tests.Announcements.Templates;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Posts.Search;

public sealed class SearchTermsTests
{
    private static readonly TimeZoneInfo Lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");

    [Theory]
    [InlineData("oil lamps", "\"oil\" AND \"lamps\"")]
    [InlineData("\"oil lamps\" red", "\"oil lamps\" AND \"red\"")]
    [InlineData("“oil lamps”", "\"oil lamps\"")]
    [InlineData("lam*", "\"lam\" *")]
    [InlineData("\"oil lam\"*", "\"oil lam\" *")]
    [InlineData("la*", "\"la\"")]
    [InlineData("lam* la* oil* red* oil", "\"lam\" * AND \"la\" AND \"oil\" AND \"red\"")]
    [InlineData("oil oil \"oil\"", "\"oil\"")]
    [InlineData("tag:oil AUTHOR:\"Ada Lovelace\" author: lov*", "tags : \"oil\" AND author : \"Ada Lovelace\" AND author : \"lov\" *")]
    [InlineData("before:soon", "\"before\" AND \"soon\"")]
    [InlineData("coauthor:Ada c++", "\"coauthor:Ada\" AND \"c++\"")]
    [InlineData("author:", "\"author:\"")]
    [InlineData("\"oil lamps", "\"oil\" AND \"lamps\"")]
    [InlineData("oil OR lamps NOT (red NEAR blue) -green ^first {title}:", "\"oil\" AND \"OR\" AND \"lamps\" AND \"NOT\" AND \"(red\" AND \"NEAR\" AND \"blue)\" AND \"-green\" AND \"^first\" AND \"{title}:\"")]
    [InlineData("oil\0lamps\n'; DROP TABLE posts; --", "\"oil\" AND \"lamps\" AND \"DROP\" AND \"TABLE\" AND \"posts;\"")]
    [InlineData("灯 新しい灯", "\" 灯 \" AND \" 新  し  い  灯 \"")]
    public void What_is_typed_becomes_words_whatever_it_is(string typed, string match) => SearchTerms.Read(typed, Lisbon).Match.ShouldBe(match);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("***")]
    [InlineData("\"\"")]
    [InlineData("🦊 ?!")]
    [InlineData("tag:🦊")]
    [InlineData("tag:\"\"")]
    public void What_has_no_word_in_it_is_nothing(string typed) => SearchTerms.Read(typed, Lisbon).IsEmpty.ShouldBeTrue();

    [Theory]
    [InlineData("after:2026-03-30", "2026-03-29T23:00Z", null)]
    [InlineData("before:2026-3-1", null, "2026-03-01T00:00Z")]
    [InlineData("after:2026-07 before:2026-08", "2026-06-30T23:00Z", "2026-07-31T23:00Z")]
    [InlineData("after:2025 after:2026 before:2030 before:2027", "2026-01-01T00:00Z", "2027-01-01T00:00Z")]
    public void Dates_are_the_communitys_from_the_first_moment_of_one_up_to_that_of_the_other(string typed, string? from, string? before)
    {
        var terms = SearchTerms.Read(typed, Lisbon);

        terms.Match.ShouldBeNull();
        terms.After.ShouldBe(Moment(from)?.AddMilliseconds(-1));
        terms.Until.ShouldBe(Moment(before)?.AddMilliseconds(-1));
    }

    [Theory]
    [InlineData("before:0001-01-01")]
    [InlineData("after:9999-12-31")]
    [InlineData("after:2026-02-30")]
    public void A_date_that_is_none_is_words(string typed)
    {
        var terms = SearchTerms.Read(typed, Lisbon);

        (terms.After, terms.Until).ShouldBe((null, null));
        terms.Match.ShouldNotBeNull();
    }

    [Fact]
    public void Of_very_many_words_the_first_count()
    {
        var terms = SearchTerms.Read(string.Join(' ', Enumerable.Range(100, 125)), Lisbon);

        terms.IsCut.ShouldBeTrue();
        terms.Match!.Split(" AND ").Length.ShouldBe(10);
        SearchTerms.Read(string.Join('+', Enumerable.Range(1, 100)), Lisbon).ShouldBe(new SearchTerms($"\"{string.Join('+', Enumerable.Range(1, 10))}+\"") { IsCut = true });
        SearchTerms.Read(string.Join(' ', Enumerable.Range(1, 10)), Lisbon).IsCut.ShouldBeFalse();
        SearchTerms.Read("aaa* bbb* ccc*", Lisbon).IsCut.ShouldBeTrue();
        SearchTerms.Read(new string(' ', 500) + "lamp", Lisbon).ShouldBe(new SearchTerms(Match: null) { IsCut = true });
    }

    [Fact]
    public async Task No_words_are_an_error_of_the_index()
    {
        await using var temp = new TempDatabase();
        await temp.AddAsync(Some.Post("A lamp"));
        await temp.IndexAsync();
        string[] odd = ["\"", "\"\"\"", "*", "a*b*c", "tag:\"a", "author::x", "title:x", "a AND", "AND", "NEAR(", "(", ")", "a + b", "\ud800x", "x\ud800", "\u0301", "ﬁ*", new string('x', 500), new string('"', 500), string.Concat(Enumerable.Repeat("a* ", 166))];

        foreach (var typed in odd.Concat(HostileStrings.All))
            Should.NotThrow(() => temp.Database.Read(session => SearchStore.Find(session, SearchTerms.Read(typed, Lisbon), SearchStore.MostSteps)), typed);
    }

    private static DateTimeOffset? Moment(string? written) => written is null ? null : DateTimeOffset.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
}
