using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Editing;
using AnnounceBot.Storage;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Editing;

/// <summary>What moderators press, and what becomes of the draft.</summary>
public sealed class DraftEditorTests
{
    [Fact]
    public async Task Whoever_takes_posts_out_is_asked_for_how_long_and_may_think_again()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three"]);
        var shown = await editor.OpenAsync();

        var asked = await editor.TakeOutAsync(shown, null, editor.Posts[0], editor.Posts[2]);

        asked.Text.ShouldBe("**For how long shall these 2 posts be left out?**\n* “One”\n* “Three”\nOnly this issue: the next one may have it. For good: no issue will.");
        asked.Menus.ShouldBeEmpty();
        (await editor.PressAsync(asked, "Keep them in")).Menus[0].Chosen.Count.ShouldBe(3);
        await editor.PressAsync(asked, "For good");
        editor.Draft.Entries.Select(entry => entry.Out).ShouldBe([LeftOut.ForGood, null, LeftOut.ForGood]);
    }

    [Fact]
    public async Task What_comes_back_in_is_in_at_once()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three"]);
        var shown = await editor.PressAsync(await editor.TakeOutAsync(await editor.OpenAsync(), null, editor.Posts[1]), "Only this issue");

        var back = await editor.ChooseAsync(shown, InMenu.MenuName, null, editor.Posts);
        var swapped = await editor.ChooseAsync(await editor.PressAsync(back, "Undo"), InMenu.MenuName, null, [editor.Posts[0], editor.Posts[1]]);

        back.Card!.Text.ShouldNotBeNull().ShouldContain("**Mo** put “Two” back");
        swapped.Text.ShouldNotBeNull().ShouldStartWith("1 post came back in.\n**For how long shall this post be left out?**\n* “Three”");
        editor.Draft.Posts.ShouldBe(editor.Posts);
        await editor.PressAsync(swapped, "Only this issue");
        editor.Draft.Posts.ShouldBe([editor.Posts[0], editor.Posts[1]]);
    }

    [Fact]
    public async Task An_entry_is_opened_moved_left_out_and_put_back()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three"]);

        var two = await editor.OpenEntryAsync(await editor.OpenAsync(), editor.Posts[1]);
        two.Card!.Title.ShouldBe("Two");
        two.Card.Text.ShouldNotBeNull().ShouldStartWith("**2** of 3 in issue 1 · article · published 1 March 2026\n\n> Some words.");
        two = await editor.PressAsync(two, "Move up");
        two.Buttons.ShouldNotContain(button => button.Label == "Move up");
        editor.Draft.Posts.ShouldBe([editor.Posts[1], editor.Posts[0], editor.Posts[2]]);
        two = await editor.PressAsync(two, "Move down");
        two = await editor.PressAsync(two, "Leave out for good");
        two.Card!.Text.ShouldNotBeNull().ShouldContain("**Left out for good**: no issue will have it.");
        two = await editor.PressAsync(two, "Put it back");
        two = await editor.PressAsync(two, "Leave out of this issue");

        editor.Draft.Entries.Select(entry => entry.Out).ShouldBe([null, LeftOut.OfThisIssue, null]);
        (await editor.PressAsync(two, "Back to the list")).Menus.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_place_is_typed_and_what_is_no_place_is_said_to_be_none()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three", "Four"]);
        var one = await editor.OpenEntryAsync(await editor.OpenAsync(), editor.Posts[0]);

        (await editor.SendAsync(await editor.AskAsync(one, "To place…"), null, ("place", "7*"))).Message.Text.ShouldBe(@"Nothing was moved: “7\*” is no place; there are 1 to 4.");
        (await editor.SendAsync(await editor.AskAsync(one, "To place…"), null)).Message.Text.ShouldBe("Nothing was moved: it is number 1 already.");
        var form = await editor.AskAsync(one, "To place…");
        var moved = await editor.SendAsync(form, null, ("place", "3"));

        moved.Message.Text.ShouldBeNull();
        editor.Draft.Posts.ShouldBe([editor.Posts[1], editor.Posts[2], editor.Posts[0], editor.Posts[3]]);
        (await editor.SendAsync(form, EditorBot.Ada, ("place", "4"))).Message.Text.ShouldBe("Nothing was moved: you wanted it at place 4, and meanwhile somebody changed the order. It is number 3 now.");
    }

    [Fact]
    public async Task Undo_says_what_it_took_back_until_there_is_nothing_left()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two"]);
        var shown = await editor.PressAsync(await editor.TakeOutAsync(await editor.OpenAsync(), null, editor.Posts[1]), "For good");

        var undone = await editor.PressAsync(shown, "Undo", EditorBot.Ada);
        var nothing = await editor.PressAsync(undone, "Undo", EditorBot.Ada);

        undone.Text.ShouldBe("Taken back: left out “Two” for good.");
        undone.Card!.Text.ShouldNotBeNull().ShouldContain("**Ada** took something back (left out “Two” for good)");
        nothing.Text.ShouldBe("There is nothing to take back any more.");
        editor.Draft.Posts.ShouldBe(editor.Posts);
    }

    [Fact]
    public async Task Reload_says_how_many_came()
    {
        await using var editor = await EditorBot.StartAsync(["One"]);
        var shown = await editor.OpenAsync();

        var nothing = await editor.PressAsync(shown, "Reload");
        await editor.AddAsync("Two");
        await editor.AddAsync("Three");
        var came = await editor.PressAsync(nothing, "Reload");

        nothing.Text.ShouldBe("No new posts came since.");
        came.Text.ShouldBe("2 posts came since, and are in it now.");
        editor.Draft.Posts.ShouldBe(editor.Posts);
    }

    [Fact]
    public async Task The_order_goes_by_interest_and_back()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two"]);
        await editor.Bot.Get<Writer>().WriteAsync(session => session.Execute("UPDATE posts SET seconds = 3 WHERE id = @id", ("@id", editor.Posts[1].Value)), default);

        var byInterest = await editor.PressAsync(await editor.OpenAsync(), "Order by interest");
        editor.Draft.Posts.ShouldBe([editor.Posts[1], editor.Posts[0]]);
        await editor.PressAsync(byInterest, "Order by date");

        editor.Draft.Posts.ShouldBe(editor.Posts);
    }

    [Fact]
    public async Task Where_not_all_reactions_could_be_read_the_order_by_interest_says_so()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two"], new() { Order = DigestOrder.Interest });
        await editor.Bot.Get<Writer>().WriteAsync(session => TempPosts.Announce(session, editor.Posts[0], "blogs", "sent", "9"), default);

        var begun = await editor.OpenAsync();
        var byDate = await editor.PressAsync(begun, "Order by date");
        var byInterest = await editor.PressAsync(byDate, "Order by interest");

        const string NotWhole = "I could not see all the reactions just now: some posts may have found more interest than their place shows.";
        begun.Text.ShouldNotBeNull().ShouldEndWith($" {NotWhole}");
        byDate.Text.ShouldBeNull();
        byInterest.Text.ShouldBe(NotWhole);
    }

    [Fact]
    public async Task Titles_of_a_series_that_the_configuration_names_are_not_offered_as_one()
    {
        string[] titles = [.. new[] { "Ada", "Bob", "Cem" }.Select(name => $"What did you do in Lantern: {name}")];
        await using var editor = await EditorBot.StartAsync([.. titles, "Lamps of May by Ada", "Lamps of May by Bob", "Lamps of May by Cem"]);

        (await editor.OpenAsync()).Buttons.Select(button => button.Label).Where(label => label.StartsWith("Fold ", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith("Fold 3 posts: “Lamps of May");
    }

    [Fact]
    public async Task Titles_that_belong_together_are_offered_as_a_series_and_unfolded_again()
    {
        string[] titles = [.. new[] { "Ada", "Bob", "Cem", "Dora" }.Select(name => $"Lamps of the month by {name}"), "Another"];
        await using var editor = await EditorBot.StartAsync(titles);
        var shown = await editor.OpenAsync();

        var offered = shown.Buttons.Single(button => button.Label.StartsWith("Fold", StringComparison.Ordinal));
        var folded = await editor.PressAsync(shown, "Fold");
        var unfolded = await editor.PressAsync(folded, "Unfold");

        offered.Label.ShouldStartWith("Fold 4 posts: “Lamps of the month");
        folded.Buttons.ShouldNotContain(button => button.Label.StartsWith("Fold"));
        folded.Card!.Text.ShouldNotBeNull().ShouldContain("**Mo** folded the posts “Lamps of the month");
        unfolded.Buttons.ShouldContain(button => button.Label == offered.Label);
        editor.Draft.Series.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_is_thrown_away_after_one_question()
    {
        await using var editor = await EditorBot.StartAsync(["One"]);
        var shown = await editor.OpenAsync();

        var asked = await editor.PressAsync(shown, "Throw away…");
        (await editor.PressAsync(asked, "Keep it")).Menus.Count.ShouldBe(2);
        var gone = await editor.PressAsync(asked, "Throw it away");

        asked.Text.ShouldNotBeNull().ShouldStartWith("**Throw away the draft of issue 1?**");
        gone.Text.ShouldBe("The draft of issue 1 is thrown away. Its posts wait for the next one: `/digest edit` begins it.");
        gone.Buttons.ShouldBeEmpty();
        foreach (var label in new[] { "Reload", "Undo", "Order by", "Throw away…" }.Where(label => shown.Buttons.Any(button => button.Label.StartsWith(label, StringComparison.Ordinal))))
            (await editor.PressAsync(shown, label)).Text.ShouldNotBeNull().ShouldContain("`/digest edit`");
        (await editor.OpenAsync()).Card!.Text.ShouldNotBeNull().ShouldContain("**Issue 1** · 1 post");
    }

    [Fact]
    public async Task What_no_button_of_ours_says_is_answered_with_a_sentence()
    {
        await using var editor = await EditorBot.StartAsync(["One"]);

        (await editor.PressAsync(new() { Buttons = [new("Old", EditSpot.ButtonName, "poem/1.1/0//")] }, "Old")).Text.ShouldBe(EditorWords.NotReadable);
        (await editor.PressAsync(new() { Buttons = [new("Old", EditSpot.ButtonName, "undo/x")] }, "Old")).Text.ShouldBe(EditorWords.NotReadable);
        foreach (var (argument, value) in new[] { ($"{editor.Posts[0]}", "1"), ("1.1/0//", "poem") })
            (await editor.Bot.Get<IEnumerable<IMenu>>().Single(menu => menu.Name == OpenMenu.MenuName).ChooseAsync(new(EditorBot.Mo, argument, [value]), default)).Message.Text.ShouldBe(EditorWords.NotReadable);
    }
}
