using System.Text.Json.Nodes;
using AnnounceBot.Chat;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Editing;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Editing;

/// <summary><c>/digest edit</c> over the wire.</summary>
public sealed class EditorOnDiscordTests : IAsyncLifetime
{
    private LocalDiscord _discord = null!;

    public async Task InitializeAsync() => _discord = await RunningDiscord.PlaygroundAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task A_moderator_edits_an_issue_in_one_private_message()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three"]);
        await using var bot = await editor.ConnectAsync(_discord);
        var mo = await OpenAsync(bot, "Mo");

        await mo.ChooseAsync(InMenu.MenuName, editor.Posts[0], editor.Posts[2]);
        mo.Text.ShouldContain("* “Two”");
        await mo.PressAsync("Only this issue");
        mo.Card.ShouldContain("**2.** ~~[Two](<https://ada.example/2>)~~ by Ada · *left out of this issue*");
        await mo.PressAsync("Undo");
        mo.Text.ShouldBe("Taken back: left out “Two”.");
        await mo.PressAsync("Order by interest");
        await mo.PressAsync("Reload");
        await mo.ChooseAsync(OpenMenu.MenuName, editor.Posts[2]);
        await mo.PressAsync("Move up");
        await mo.FillInAsync("To place…", new() { ["place"] = "1" });
        await mo.FillInAsync("Edit…", new() { ["title"] = "Three, better", ["author"] = "", ["excerpt"] = "New *words*." });
        await mo.PressAsync("Leave out for good");
        await mo.PressAsync("Put it back");
        await mo.PressAsync("Back to the list");
        await mo.FillInAsync("Texts…", new() { ["title"] = "Our issue", ["intro"] = "Hello.", ["closing"] = "Bye." });

        mo.Card.ShouldContain("**1.** [Three, better](<https://ada.example/3>) · reworded");
        var draft = editor.Draft;
        draft.Posts.ShouldBe([editor.Posts[2], editor.Posts[0], editor.Posts[1]]);
        draft.Entries[0].Wording.ShouldBe(new("Three, better", "", "New *words*."));
        draft.Heading.ShouldBe(new("Our issue", "Hello.", "Bye."));
        await mo.PressAsync("Throw away…");
        await mo.PressAsync("Throw it away");
        mo.Message["components"]!.AsArray().ShouldBeEmpty();
        mo.Message["embeds"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_is_refused_whatever_they_use_and_the_message_stays()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three"]);
        await using var bot = await editor.ConnectAsync(_discord);
        await bot.ShowAllCommandsToAllAsync();
        var list = await editor.OpenAsync();
        var entry = await editor.OpenEntryAsync(list, editor.Posts[1]);
        var before = editor.Draft.At;

        (await bot.UseAsync("Mia", "digest edit")).PrivateText().ShouldStartWith("That is for moderators");
        (await bot.UseAsync("Mia", "digest preview")).PrivateText().ShouldStartWith("That is for moderators");
        foreach (var shown in new[] { list, entry })
        {
            var message = await bot.ShowAsync(shown);
            foreach (var button in shown.Buttons.Where(button => button.Name != "digest-publish"))
                ShouldBeRefused(await bot.PressAsync("Mia", message, button.Argument.Length == 0 ? button.Name : $"{button.Name}:{button.Argument}"), message);
            foreach (var menu in shown.Menus)
                ShouldBeRefused(await bot.ChooseAsync("Mia", message, $"{menu.Name}:{menu.Argument}", menu.Choices[0].Value), message);
        }

        editor.Draft.At.ShouldBe(before);
    }

    [Fact]
    public async Task Whoever_is_no_moderator_any_more_is_refused_with_the_forms_that_were_open()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three"]);
        await using var bot = await editor.ConnectAsync(_discord);
        var mo = await OpenAsync(bot, "Mo");
        var forms = new Dictionary<string, JsonObject> { [await mo.AskAsync("Texts…")] = new() { ["title"] = "Mine" }, [await mo.AskAsync("Add a post…")] = new() { ["link"] = "https://ada.example/1" } };
        await mo.ChooseAsync(OpenMenu.MenuName, editor.Posts[1]);
        forms.Add(await mo.AskAsync("Edit…"), new() { ["title"] = "Mine" });
        forms.Add(await mo.AskAsync("To place…"), new() { ["place"] = "1" });
        var before = editor.Draft.At;

        _discord.Server.World.TakeRole("Mo", PlaygroundIds.ModeratorRole);

        foreach (var (form, fields) in forms)
            ShouldBeRefused(await bot.ActAsync(new("Mo", InteractionKind.Modal) { CustomId = form, Fields = fields }), mo.Message["id"]!.GetValue<string>());
        editor.Draft.At.ShouldBe(before);
    }

    [Fact]
    public async Task An_issue_is_published_from_the_editor()
    {
        await using var editor = await EditorBot.StartAsync([]);
        await editor.AddAsync("One", post => post with { Link = "http://10.0.0.1/" });
        await using var bot = await editor.ConnectAsync(_discord);
        var mo = await OpenAsync(bot, "Mo");

        var asked = await mo.ElsewhereAsync("Publish…");
        asked.Text.ShouldStartWith("**Publish issue 1: ");
        await asked.PressAsync("Publish");

        asked.Text.ShouldStartWith("**Issue 1 is published: ");
        await mo.PressAsync("Reload");
        mo.Text.ShouldBe("Issue 1 is published: `/digest unpublish` makes it a draft again, and `/digest edit` is for the next one.");
    }

    [Fact]
    public async Task Edit_under_what_asks_all_moderators_opens_the_editor_for_the_one_who_presses()
    {
        await using var editor = await EditorBot.StartAsync(["One"]);
        await using var bot = await editor.ConnectAsync(_discord);
        await editor.OpenAsync();
        var notice = await bot.ShowAsync(new ChatButton("Edit", OpenButton.ButtonName, $"{editor.Draft.At}"));

        var reply = (await bot.PressAsync("Ada", notice, $"{OpenButton.ButtonName}:{editor.Draft.At}")).Replies.ShouldHaveSingleItem();

        reply.Ephemeral.ShouldBeTrue();
        var ada = new OpenedEditor(bot, "Ada") { Message = reply.Message };
        ada.Card.ShouldStartWith("**Issue 1** · 1 post");
        await ada.PressAsync("Reload");
        ada.Text.ShouldBe("No new posts came since.");
    }

    [Fact]
    public async Task Of_two_moderators_the_later_one_is_told_what_happened_and_sees_the_newest_in_the_same_message()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three"]);
        await using var bot = await editor.ConnectAsync(_discord);
        var (mo, ada) = (await OpenAsync(bot, "Mo"), await OpenAsync(bot, "Ada"));

        await ada.ChooseAsync(InMenu.MenuName, editor.Posts[0], editor.Posts[2]);
        await ada.PressAsync("For good");
        await mo.PressAsync("Order by interest");

        mo.Text.ShouldStartWith("Nothing was changed: meanwhile **Ada** left out “Two” for good · <t:");
        mo.Card.ShouldContain("~~[Two]");
        await mo.PressAsync("Undo");
        editor.Draft.Posts.ShouldBe(editor.Posts);
    }

    [Fact]
    public async Task Both_press_at_once_and_one_of_them_counts()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three"]);
        await using var bot = await editor.ConnectAsync(_discord);
        var (mo, ada) = (await OpenAsync(bot, "Mo"), await OpenAsync(bot, "Ada"));
        await mo.ChooseAsync(InMenu.MenuName, editor.Posts[0], editor.Posts[1]);
        await ada.ChooseAsync(InMenu.MenuName, editor.Posts[1], editor.Posts[2]);

        await Task.WhenAll(mo.PressAsync("For good"), ada.PressAsync("For good"));

        new[] { mo.Text, ada.Text }.Count(text => text.StartsWith("Nothing was changed: meanwhile **", StringComparison.Ordinal)).ShouldBe(1);
        editor.Draft.Entries.Count(entry => entry.Out == LeftOut.ForGood).ShouldBe(1);
    }

    [Fact]
    public async Task Who_words_a_post_too_late_gets_both_texts_in_private()
    {
        await using var editor = await EditorBot.StartAsync(["One"]);
        await using var bot = await editor.ConnectAsync(_discord);
        var (mo, ada) = (await OpenAsync(bot, "Mo"), await OpenAsync(bot, "Ada"));
        await mo.ChooseAsync(OpenMenu.MenuName, editor.Posts[0]);
        await ada.ChooseAsync(OpenMenu.MenuName, editor.Posts[0]);
        var form = await mo.AskAsync("Edit…");
        await ada.FillInAsync("Edit…", new() { ["title"] = "Ada's title" });

        await mo.SendAsync(form, new() { ["title"] = "Mo's title" });

        mo.Text.ShouldStartWith("Nothing was changed: while you wrote, somebody else worded this post.");
        var behind = await _discord.LastInGeneralAsync("Mo", 2, last => last["content"]!.GetValue<string>() == WrittenWords.Yours);
        behind.Select(message => (message.IsPrivate(), message["embeds"]![0]!["description"]!.GetValue<string>().Split('\n')[1])).ShouldBe([(true, "Ada's title"), (true, "Mo's title")]);
        editor.Draft.Entries[0].Wording.Title.ShouldBe("Ada's title");
    }

    [Fact]
    public async Task A_long_draft_with_long_titles_is_turned_page_by_page_also_after_a_restart()
    {
        await using var editor = await EditorBot.StartAsync([.. Enumerable.Range(1, 40).Select(number => $"{new string('灯', 150)} *_{new string('ש', 140)} {number}")]);
        OpenedEditor mo;
        await using (var bot = await editor.ConnectAsync(_discord))
            mo = await OpenAsync(bot, "Mo");

        await using var again = await editor.ConnectAsync(_discord);
        mo = mo with { Bot = again };
        await mo.PressAsync("Next page");
        await mo.PressAsync("Next page");
        await mo.PressAsync("Next page");
        await mo.ChooseAsync(OpenMenu.MenuName, editor.Posts[39]);

        mo.Card.ShouldStartWith("**40** of 40 in issue 1");
    }

    private static async Task<OpenedEditor> OpenAsync(RunningDiscord bot, string person)
    {
        var reply = (await bot.UseAsync(person, "digest edit")).Replies.ShouldHaveSingleItem();
        reply.Ephemeral.ShouldBeTrue();
        return new(bot, person) { Message = reply.Message };
    }

    private static void ShouldBeRefused(InteractionResult result, string message)
    {
        result.PrivateText().ShouldStartWith("That is for moderators, so I did nothing.");
        result.Replies[0].Message["id"]!.GetValue<string>().ShouldNotBe(message);
    }
}
