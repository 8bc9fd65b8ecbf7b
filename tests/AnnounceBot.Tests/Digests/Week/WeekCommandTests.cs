using AnnounceBot.Posts;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Week;

/// <summary><c>/week</c>: which posts it shows, and how.</summary>
public sealed class WeekCommandTests : WeekSide
{
    [Fact]
    public async Task Posts_stand_under_their_day_newest_first_with_link_author_and_excerpt()
    {
        await AddAsync(
            At("2026-03-31T22:30Z", Some.Post("Early", excerpt: null)), At("2026-03-31T23:30Z", Some.Post("Late", "https://bo.example/2", "Bo", "Two words.\n\nAnd more.")),
            At("2026-03-31T08:00Z", Some.Post("Before", excerpt: null)));

        (await AskAsync()).Text.ShouldBe(
            $"""
            3 posts in the last seven days:
            **{Day(2026, 4, 1)}**
            * [Late](<https://bo.example/2>) by Bo
            > Two words. And more.
            **{Day(2026, 3, 31)}**
            * [Early](<https://ada.example/1>) by Ada
            * [Before](<https://ada.example/1>) by Ada
            """);
    }

    [Fact]
    public async Task Seven_days_are_seven_days_of_the_community_and_each_step_back_takes_seven_more()
    {
        await AddAsync(
            At("2026-03-25T12:00Z", Some.Post("Seven days")), At("2026-03-25T12:00:01Z", Some.Post("Less")), At("2026-04-01T11:00Z", Some.Post("Now")),
            At("2026-03-18T12:00:01Z", Some.Post("Less than two weeks")), At("2026-03-18T12:00Z", Some.Post("Two weeks")));

        Titles(await AskAsync()).ShouldBe(["Now", "Less"]);
        Titles(await AskAsync(("weeks-ago", 1L))).ShouldBe(["Seven days", "Less than two weeks"]);
        Titles(await AskAsync(("weeks-ago", 2L))).ShouldBe(["Two weeks"]);
        (await AskAsync(("weeks-ago", 1L))).Text.ShouldStartWith($"2 posts in the seven days up to {Day(2026, 3, 25)}:");
    }

    [Fact]
    public async Task Posts_that_were_kept_quiet_count_too()
    {
        await AddAsync(At("2026-03-31T08:00Z", Some.Post("Quiet") with { Unannounced = Unannounced.FirstPoll }), At("2026-03-31T07:00Z", Some.Post("Old") with { Unannounced = Unannounced.Old }));

        Titles(await AskAsync()).ShouldBe(["Quiet", "Old"]);
    }

    [Fact]
    public async Task Tag_author_and_kind_narrow_it_down_whatever_their_case()
    {
        await AddAsync(
            Recent("One", tags: ["Lamps", "oil"]), Recent("Two", author: "Bo"), Recent("Three", tags: ["oil"], kind: PostKind.Video), Recent("Four", tags: [], author: null) with { Source = "Bo's blog" });

        Titles(await AskAsync(("tag", " lamps "))).ShouldBe(["Two", "One"]);
        Titles(await AskAsync(("author", "bo"))).ShouldBe(["Two"]);
        Titles(await AskAsync(("author", "Bo's blog"))).ShouldBe(["Four"]);
        Titles(await AskAsync(("kind", "video"))).ShouldBe(["Three"]);
        Titles(await AskAsync(("tag", "oil"), ("author", "Ada"), ("kind", "article"))).ShouldBe(["One"]);
        (await AskAsync(("tag", "oil"), ("author", "Ada"), ("kind", "article"))).Text.ShouldStartWith("1 article tagged oil by Ada in the last seven days:");
    }

    [Fact]
    public async Task Ten_stand_on_a_page_and_buttons_turn_it_with_the_same_filters()
    {
        await AddAsync([.. Enumerable.Range(1, 23).Select(number => Recent($"{number}", tags: ["oil"])), Recent("Another", tags: [])]);

        var first = await AskAsync(("tag", "oil"));
        var second = await PressAsync(first, "Earlier");
        var third = await PressAsync(second, "Earlier");

        Titles(first).ShouldBe(Enumerable.Range(14, 10).Reverse().Select(number => $"{number}"));
        Titles(second).ShouldBe(Enumerable.Range(4, 10).Reverse().Select(number => $"{number}"));
        Titles(third).ShouldBe(["3", "2", "1"]);
        Labels(first).ShouldBe(["Earlier"]);
        Labels(second).ShouldBe(["Earlier", "Later"]);
        Labels(third).ShouldBe(["Later"]);
        third.Text.ShouldStartWith("23 posts tagged oil in the last seven days, page 3 of 3:");
        (await PressAsync(third, "Later")).ShouldBeEquivalentTo(second);
    }

    [Fact]
    public async Task A_page_that_is_not_there_any_more_is_the_last_one()
    {
        await AddAsync([.. Enumerable.Range(1, 12).Select(number => Recent($"{number}"))]);

        Titles(await PressAsync("0/2147483647///")).ShouldBe(["2", "1"]);
    }

    [Fact]
    public async Task A_filter_that_no_button_can_remember_is_not_cut_and_what_is_left_is_told()
    {
        var name = new string('n', 90);
        await AddAsync([.. Enumerable.Range(1, 13).Select(number => Recent($"{number}", author: name))]);

        var page = await AskAsync(("author", name));

        page.Buttons.ShouldBeEmpty();
        page.Text!.ShouldContain("\n3 more are earlier. What you asked for is too long for my buttons to remember");
    }

    [Fact]
    public async Task Nothing_that_week_offers_the_week_before()
    {
        await AddAsync(At("2026-03-20T08:00Z", Some.Post("Last week")));

        var nothing = await AskAsync(("tag", "lamps"));

        nothing.Text.ShouldBe("There are no posts tagged lamps in the last seven days.");
        Labels(nothing).ShouldBe(["The week before"]);
        Titles(await PressAsync(nothing, "The week before")).ShouldBe(["Last week"]);
    }

    [Fact]
    public async Task There_is_no_week_before_the_first_that_can_be_asked_for() => (await AskAsync(("weeks-ago", 520L))).Buttons.ShouldBeEmpty();

    [Theory]
    [InlineData(-1)]
    [InlineData(521)]
    [InlineData(long.MaxValue)]
    public async Task More_weeks_than_there_are_get_a_sentence(long weeksAgo) =>
        (await AskAsync(("weeks-ago", weeksAgo))).Text.ShouldBe($"`weeks-ago` goes from 0, the last seven days, to 520, ten years ago; {weeksAgo} is outside of that.");

    [Fact]
    public async Task A_broken_button_gets_a_sentence() =>
        (await PressAsync("12")).Text.ShouldBe("I cannot read that button any more. Type `/week` to see the posts of the last seven days.");

    [Fact]
    public async Task What_strangers_wrote_is_shown_as_they_wrote_it()
    {
        await AddAsync(Recent("# @everyone bank.example **x**\n> y", author: "<@1> _A_", excerpt: "- [z](https://evil.example)"));

        (await AskAsync(("author", "<@1> _A_"))).Text!.Split('\n').ShouldBe(
        [
            @"1 post by \<\@1> \_A\_ in the last seven days:",
            $"**{Day(2026, 4, 1)}**",
            @"* [\# \@everyone bank.example \*\*x\*\* > y](<https://ada.example/1>) (ada.example) by \<\@1> \_A\_",
            @"> \- \[z\](https\://evil.example)",
        ]);
    }

    [Theory]
    [InlineData(10, 10, true, true)]
    [InlineData(20, 400, true, true)]
    [InlineData(140, 400, false, true)]
    [InlineData(1400, 400, false, false)]
    public async Task A_page_fits_however_long_its_posts_are(int link, int words, bool hasExcerpts, bool hasLinks)
    {
        var text = string.Join(' ', Enumerable.Repeat("*_`", words / 4));
        await AddAsync([.. Enumerable.Range(1, 10).Select(day =>
            Recent($"{day} {text}", $"https://ada.example/{new string('p', link)}", text, text) with { PublishedAt = Now.AddHours(-12 * day) })]);

        var page = await AskAsync();

        var list = page.Card?.Text ?? page.Text!;
        (page.Text!.Length <= 2000 && list.Length <= 4096).ShouldBeTrue();
        (page.Card is null).ShouldBe(page.Text.Contains('\n'));
        list.Split('\n').Count(line => line.StartsWith("* ", StringComparison.Ordinal)).ShouldBe(10);
        list.Contains("(<https", StringComparison.Ordinal).ShouldBe(hasLinks);
        list.Contains("(its address is too long to show here)", StringComparison.Ordinal).ShouldBe(!hasLinks);
        list.Contains("\n> ", StringComparison.Ordinal).ShouldBe(hasExcerpts);
    }

    [Fact]
    public async Task Tags_and_authors_are_offered_that_contain_what_is_typed_first_those_that_begin_with_it()
    {
        await AddAsync(
            Recent("1", tags: ["oil lamps", "Lamps"]), Recent("2", author: "Ólafur", tags: ["oil lamps"]), Recent("3", author: null, tags: []) with { Source = "The lamp blog" });

        (await OffersAsync("tag", "LAM")).ShouldBe(["Lamps", "oil lamps"]);
        (await OffersAsync("tag", "")).ShouldBe(["Lamps", "oil lamps"], ignoreOrder: true);
        (await OffersAsync("author", "ól")).ShouldBe(["Ólafur"]);
        (await OffersAsync("author", "lamp")).ShouldBe(["The lamp blog"]);
        (await OffersAsync("author", "nobody")).ShouldBeEmpty();
    }

    [Fact]
    public async Task At_most_25_are_offered_and_none_that_is_too_long_for_a_choice()
    {
        await AddAsync(Recent("1", tags: [new string('t', 101), .. Enumerable.Range(1, 30).Select(number => $"t{number}")]));

        (await OffersAsync("tag", "t")).Count.ShouldBe(25);
        (await OffersAsync("tag", "tt")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Retracted_posts_are_left_out_and_those_that_moderators_hold_or_dropped_everywhere()
    {
        await AddAsync(Recent("Shown"), Recent("Retracted"), Recent("Held"), Recent("Dropped in one"));
        await _temp.SetAsync(new(2), "retracted_at", 1L);
        await _temp.AnnounceAsync(new(3), "blogs", "held");
        await _temp.AnnounceAsync(new(4), "blogs", "dropped");
        await _temp.AnnounceAsync(new(4), "news", "sent");

        Titles(await AskAsync()).ShouldBe(["Dropped in one", "Shown"]);
        Titles(await AskAsync(("author", "Ada"))).ShouldBe(["Dropped in one", "Shown"]);
        await _temp.IndexAsync();
        Titles(await AskAsync(("author", "Ada"))).ShouldBe(["Dropped in one", "Shown"]);
    }

    [Fact]
    public async Task Filters_find_the_same_whether_a_post_is_indexed_or_not_or_was_changed_since()
    {
        await _temp.WriteAsync(session => session.Execute("INSERT INTO feeds (id, url, title, origin, state, added_at, due_at) VALUES (1, 'https://ada.example/feed', 'Ada''s blog', 'sample', 'active', 0, 0)"));
        await AddAsync(Recent("Indexed"), Recent("Nameless", author: null) with { Feed = new(1) }, Recent("Other", author: "Bo", tags: ["oil"]));
        await _temp.IndexAsync();
        await AddAsync(Recent("New"), Recent("New and nameless", author: null) with { Feed = new(1) });
        await _temp.WriteAsync(session => PostStore.Update(session, new(3), Recent("Other", author: "Ada"), 1));

        for (var round = 0; round < 2; round++)
        {
            Titles(await AskAsync(("author", "ada"))).ShouldBe(["New", "Other", "Indexed"]);
            Titles(await AskAsync(("author", "ADA's blog"))).ShouldBe(["New and nameless", "Nameless"]);
            Titles(await AskAsync(("tag", "oil"))).ShouldBeEmpty();
            Titles(await AskAsync(("tag", "Lamps"), ("author", "Ada"))).ShouldBe(["New", "Other", "Indexed"]);
            await _temp.IndexAsync();
        }
    }
}
