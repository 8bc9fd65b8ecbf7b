using AnnounceBot.Chat.Commands;
using AnnounceBot.ShortLinks;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Week;

/// <summary>What comes first in <c>/week</c>, and who may share it.</summary>
public sealed class WeekOrderTests : WeekSide
{
    [Fact]
    public async Task Featured_posts_come_first_marked_and_once()
    {
        await AddAsync([.. Enumerable.Range(1, 11).Select(number => Recent($"{number}"))]);
        await _temp.SetAsync(new(2), "featured_at", 1L);
        await _temp.SetAsync(new(5), "featured_at", 2L);

        var page = await AskAsync();

        Titles(page).ShouldBe(["5", "2", "11", "10", "9", "8", "7", "6", "4", "3"]);
        page.Text!.Split('\n')[1..5].ShouldBe(["**Featured**", "* ⭐ [5](<https://ada.example/1>) by Ada", "* ⭐ [2](<https://ada.example/1>) by Ada", $"**{Day(2026, 4, 1)}**"]);
        Titles(await PressAsync(page, "Earlier")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task By_interest_what_was_suggested_and_reacted_to_most_comes_first()
    {
        await AddAsync(Recent("None"), Recent("Suggested"), Recent("Liked"), Recent("Both"), Recent("Featured"));
        await _temp.SetAsync(new(2), "seconds", 2L);
        await _temp.SetAsync(new(4), "seconds", 1L);
        await _temp.SetAsync(new(5), "featured_at", 1L);
        await _temp.AnnounceAsync(new(3), "blogs", "sent", "30");
        await _temp.AnnounceAsync(new(4), "blogs", "sent", "40");
        await _temp.AnnounceAsync(new(4), "news", "sent", "41");
        (_reactions.Counts["30"], _reactions.Counts["40"], _reactions.Counts["41"]) = (1, 2, 3);

        (await AskAsync(("sort", "interest"))).Text.ShouldBe(
            """
            5 posts in the last seven days:
            **Featured**
            * ⭐ [Featured](<https://ada.example/1>) by Ada
            **What found most interest first**
            * [Both](<https://ada.example/1>) by Ada · 5 reactions, suggested once more
            * [Suggested](<https://ada.example/1>) by Ada · suggested 2 times more
            * [Liked](<https://ada.example/1>) by Ada · 1 reaction
            * [None](<https://ada.example/1>) by Ada
            """);
    }

    [Fact]
    public async Task Clicks_on_short_links_are_interest_too()
    {
        await AddAsync(Recent("None"), Recent("Followed once"), Recent("Followed often"), Recent("Liked"));
        await _temp.SetAsync(new(3), "seconds", 1L);
        await _temp.AnnounceAsync(new(4), "blogs", "sent", "40");
        _reactions.Counts["40"] = 2;
        await _temp.WriteAsync(session =>
        {
            new ShortLinkDesk(new() { BaseUrl = new("https://lantern.example") }, TimeProvider.System).Give(session, [new(2), new(3)]);
            ClickStore.Add(session, link: 1, new(2026, 3, 31), 1);
            ClickStore.Add(session, link: 2, new(2026, 3, 31), 1);
            ClickStore.Add(session, link: 2, new(2026, 4, 1), 3);
        });

        (await AskAsync(("sort", "interest"))).Text!.Split('\n')[2..].ShouldBe(
        [
            "* [Followed often](<https://ada.example/1>) by Ada · 4 clicks, suggested once more",
            "* [Liked](<https://ada.example/1>) by Ada · 2 reactions",
            "* [Followed once](<https://ada.example/1>) by Ada · 1 click",
            "* [None](<https://ada.example/1>) by Ada",
        ]);
    }

    [Fact]
    public async Task Reactions_that_cannot_be_had_are_told_and_hold_nothing_up()
    {
        await AddAsync(Recent("One"));
        await _temp.AnnounceAsync(new(1), "blogs", "sent", "10");

        var page = await AskAsync(("sort", "interest"));

        page.Text!.ShouldContain("\nI could not see all the reactions just now: some posts may have found more interest than they show here.\n");
        Titles(page).ShouldBe(["One"]);
    }

    [Fact]
    public async Task Pages_by_interest_keep_their_order()
    {
        await AddAsync([.. Enumerable.Range(1, 12).Select(number => Recent($"{number}"))]);
        await _temp.SetAsync(new(1), "seconds", 1L);

        var first = await AskAsync(("sort", "interest"));
        var second = await PressAsync(first, "More");

        Titles(first)[0].ShouldBe("1");
        Titles(second).ShouldBe(["3", "2"]);
        (await PressAsync(second, "Back")).ShouldBeEquivalentTo(first);
    }

    [Fact]
    public async Task Moderators_share_a_page_without_its_buttons_and_others_are_not_offered_to()
    {
        await AddAsync([.. Enumerable.Range(1, 12).Select(number => Recent($"{number}"))]);
        var page = (await _command.AnswerAsync(new(Mia with { IsModerator = true }), default)).Message;

        var reply = await _share.PressAsync(new(Mia with { IsModerator = true }, page.Buttons.Single(button => button.Label == "Share here").Argument), default);

        reply.Shared.ShouldNotBeNull().ShouldBeEquivalentTo(page with { Buttons = [] });
        reply.Message.Text.ShouldBe("Now everybody here can see it.");
        Labels(await AskAsync()).ShouldBe(["Earlier"]);
        (_share.IsForModerators, _share.Name, ((IButton)_share).ChangesItsMessage).ShouldBe((true, "week-share", false));
        (await _share.PressAsync(new(Mia, "12"), default)).Shared.ShouldBeNull();
    }
}
