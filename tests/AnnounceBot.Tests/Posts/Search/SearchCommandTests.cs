using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Posts.Search;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Posts.Search;

public sealed class SearchCommandTests : IDisposable
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private readonly TempDatabase _temp = new();
    private readonly SearchPages _pages;
    private readonly SearchCommand _command;
    private readonly TurnButton _button;

    public SearchCommandTests()
    {
        var community = new CommunityOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon"), Culture = British };
        _pages = new(_temp.Database, new(_temp.Database, community), community);
        _command = new(_pages);
        _button = new(SearchPages.ButtonName, (argument, person, _) => Task.FromResult(_pages.Pressed(argument, person)), SearchPages.Instead);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Found_posts_stand_under_their_days_newest_first()
    {
        await IndexAsync(
            At("2026-03-01T08:00Z", Some.Post("Old oil lamps", excerpt: null)), At("2026-03-31T08:00Z", Some.Post("New oil lamps", "https://bo.example/2", "Bo", "Two words.")), Some.Post("Candles"));

        (await AskAsync("oil LAMPS")).Text.ShouldBe(
            $"""
            2 posts for “oil LAMPS”:
            **{Day(2026, 3, 31)}**
            * [New oil lamps](<https://bo.example/2>) by Bo
            > Two words.
            **{Day(2026, 3, 1)}**
            * [Old oil lamps](<https://ada.example/1>) by Ada
            """);
    }

    [Theory]
    [InlineData("kerosene", "Title")]
    [InlineData("paraffin", "Text")]
    [InlineData("whale", "Tagged")]
    [InlineData("zoe", "By Zoë")]
    [InlineData("\"of the brass\"", "Phrase")]
    [InlineData("\"the of brass\"", null)]
    [InlineData("kero*", "Title")]
    [InlineData("kero", null)]
    [InlineData("tag:whale", "Tagged")]
    [InlineData("tag:\"whale oil\"", "Tagged")]
    [InlineData("tag:paraffin", null)]
    [InlineData("author:zoe", "By Zoë")]
    [InlineData("author:\"the lamp blog\"", "Of a blog")]
    [InlineData("author:kerosene", null)]
    [InlineData("author:ada tag:whale text", null)]
    [InlineData("灯", "Han")]
    [InlineData("しい灯", "Han")]
    [InlineData("しい 灯*", "Han")]
    [InlineData("い新", null)]
    public async Task Words_phrases_beginnings_authors_and_tags_are_found(string typed, string? title)
    {
        await IndexAsync(
            Some.Post("Title kerosene"), Some.Post("Text", excerpt: "About paraffin."), Some.Post("Tagged", tags: ["Whale oil"]), Some.Post("By Zoë", author: "Zoë"),
            Some.Post("Phrase", excerpt: "Care of the brass."), Some.Post("Of a blog", author: null) with { Source = "The Lamp Blog" }, Some.Post("Han", excerpt: "新しい灯です"));

        var found = await AskAsync(typed);

        if (title is null)
            found.Text.ShouldStartWith("There are no posts for “");
        else
            Titles(found).ShouldHaveSingleItem().ShouldStartWith(title);
    }

    [Fact]
    public async Task Dates_narrow_it_down_and_may_stand_alone()
    {
        await IndexAsync(
            At("2026-03-31T22:59Z", Some.Post("March")), At("2026-03-31T23:00Z", Some.Post("April")), At("2026-04-30T22:59Z", Some.Post("Still April")), At("2026-04-30T23:00Z", Some.Post("May")));

        Titles(await AskAsync("some words after:2026-04 before:2026-05")).ShouldBe(["Still April", "April"]);
        Titles(await AskAsync("after:2026-04")).ShouldBe(["May", "Still April", "April"]);
        Titles(await AskAsync("before:2026-04-01")).ShouldBe(["March"]);
    }

    [Fact]
    public async Task Ten_stand_on_a_page_and_buttons_turn_it()
    {
        await IndexAsync([.. Enumerable.Range(1, 12).Select(number => Some.Post($"{number} lamps: a/b"))]);

        var first = await AskAsync("tag:lamps a/b");
        var second = (await _button.PressAsync(new(Mia, first.Buttons.ShouldHaveSingleItem().Argument), default)).Message;

        first.Text.ShouldStartWith("12 posts for “tag\\:lamps a/b”, page 1 of 2:");
        Titles(second).ShouldBe(["2 lamps: a/b", "1 lamps: a/b"]);
        second.Buttons.ShouldHaveSingleItem().Label.ShouldBe("Later");
    }

    [Fact]
    public async Task More_than_a_thousand_are_not_counted()
    {
        await IndexAsync([.. Enumerable.Range(1, 1001).Select(number => Some.Post($"{number}"))]);

        (await AskAsync("words")).Text.ShouldStartWith("More than 1,000 posts for “words”, page 1:");
        var last = (await _button.PressAsync(new(Mia, "2147483647/words"), default)).Message;
        Titles(last).Count.ShouldBe(10);
        last.Buttons.ShouldHaveSingleItem().Label.ShouldBe("Later");
    }

    [Fact]
    public async Task What_no_button_can_remember_says_so()
    {
        await IndexAsync([.. Enumerable.Range(1, 11).Select(number => Some.Post($"{number}"))]);

        var page = await AskAsync($"words {string.Join(' ', Enumerable.Repeat("some", 20))}");

        page.Buttons.ShouldBeEmpty();
        page.Text!.ShouldContain("One more is earlier. What you asked for is too long for my buttons to remember");
    }

    [Fact]
    public async Task Retracted_posts_are_not_found_nor_those_that_moderators_hold_or_dropped_everywhere()
    {
        await IndexAsync(Some.Post("Shown"), Some.Post("Retracted"), Some.Post("Held"), Some.Post("Dropped"), Some.Post("Dropped in one"), Some.Post("Failed"));
        await _temp.SetAsync(new(2), "retracted_at", 1L);
        await _temp.AnnounceAsync(new(3), "blogs", "held");
        await _temp.AnnounceAsync(new(3), "news", "dropped");
        await _temp.AnnounceAsync(new(4), "blogs", "dropped");
        await _temp.AnnounceAsync(new(5), "blogs", "dropped");
        await _temp.AnnounceAsync(new(5), "news", "pending");
        await _temp.AnnounceAsync(new(6), "blogs", "failed");

        Titles(await AskAsync("words")).ShouldBe(["Failed", "Dropped in one", "Shown"]);
    }

    [Fact]
    public async Task What_is_not_indexed_yet_is_told()
    {
        await IndexAsync(Some.Post("One"));
        await _temp.AddAsync(Some.Post("Two"), Some.Post("Three"));

        (await AskAsync("words")).Text!.ShouldContain("\n2 posts are not searched yet: I am still reading them. Ask again in a while.\n");
        (await AskAsync("before:2030")).Text!.ShouldStartWith("3 posts for “before\\:2030”:\n**");
        (await AskAsync("two")).Text.ShouldBe("There are no posts for “two”. 2 posts are not searched yet: I am still reading them. Ask again in a while. Try fewer words, or the beginning of one, such as lamp\\*.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("🦊")]
    public async Task Nothing_to_look_for_gets_a_sentence(string typed) => (await AskAsync(typed)).Text.ShouldStartWith("Say what to look for: words,");

    [Fact]
    public async Task Of_very_many_words_it_says_that_it_took_some()
    {
        await IndexAsync(Some.Post("One", excerpt: string.Join(' ', Enumerable.Range(1, 10))));

        (await AskAsync(string.Join(' ', Enumerable.Range(1, 150)))).Text!.ShouldContain("\nThat was more than I can look for at once: I took the beginning.\n");
    }

    [Fact]
    public async Task What_would_take_too_long_shows_the_newest_and_says_so()
    {
        await IndexAsync([.. Enumerable.Range(1, 200).Select(number => Some.Post($"{number}") with { PublishedAt = Some.Noon.AddMinutes(number) })]);
        var hasty = new SearchPages(_temp.Database, new(_temp.Database, new()), new()) { MostSteps = 200 };

        var page = hasty.Show("words", 0, Mia);

        Titles(page)[0].ShouldBe("200");
        page.Text!.ShouldContain("\nThese words are so common that I did not look at all posts: there may be older ones.");
        (await AskAsync("words")).Text.ShouldStartWith("200 posts for “words”, page 1 of 20:");
    }

    [Fact]
    public async Task What_was_taken_back_is_passed_over_however_much_it_is()
    {
        await IndexAsync([Some.Post("Old") with { PublishedAt = Some.Noon.AddDays(-1) }, .. Enumerable.Range(1, 1100).Select(number => Some.Post($"{number}"))]);
        await _temp.WriteAsync(session => session.Execute("UPDATE posts SET retracted_at = 1 WHERE title <> 'Old'"));

        Titles(await AskAsync("words")).ShouldBe(["Old"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0/")]
    [InlineData("-1/lamps")]
    [InlineData("0/a/b")]
    public async Task A_broken_button_gets_a_sentence(string argument) =>
        (await _button.PressAsync(new(Mia, argument), default)).Message.Text.ShouldBe("I cannot read that button any more. Type `/posts search` to look for posts.");

    [Fact]
    public async Task What_strangers_typed_is_shown_as_they_typed_it() =>
        (await AskAsync("@everyone **x** <@1>")).Text.ShouldStartWith(@"There are no posts for “\@everyone \*\*x\*\* \<\@1>”.");

    private static string Day(int year, int month, int day) => new DateTime(year, month, day).ToString("D", British);

    private static Post At(string published, Post post) => post with { PublishedAt = DateTimeOffset.Parse(published, CultureInfo.InvariantCulture) };

    private async Task IndexAsync(params Post[] posts)
    {
        await _temp.AddAsync(posts);
        await _temp.IndexAsync();
    }

    private async Task<ChatMessage> AskAsync(string typed) =>
        (await _command.AnswerAsync(new(Mia) { Given = new Dictionary<string, object> { ["words"] = typed } }, default)).Message;

    private static Person Mia => new("1", "Mia", IsModerator: false);

    private static List<string> Titles(ChatMessage message) => [.. (message.Card?.Text ?? message.Text!).Split('\n')
        .Where(line => line.StartsWith("* [", StringComparison.Ordinal)).Select(line => MaskedLink.At(line, 2)!.Label.Replace("\\", "", StringComparison.Ordinal))];
}
