using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Editing;

namespace AnnounceBot.Tests.Digests.Editing;

/// <summary>What moderators see of a draft.</summary>
public sealed class DraftListTests
{
    private const int LongestCard = 4096, LongestArgument = 79, LongestLabel = 80;

    [Fact]
    public async Task The_list_tells_of_the_issue_its_posts_in_their_order_and_who_did_what_last()
    {
        await using var editor = await EditorBot.StartAsync(["One", "A *starred* two"]);

        var shown = await editor.OpenAsync();

        shown.Text.ShouldNotBeNull().ShouldStartWith("A new draft");
        shown.Card!.Title.ShouldNotBeNull().ShouldStartWith("Recent Lantern blogs");
        var lines = shown.Card.Text!.Split('\n');
        lines[0].ShouldBe("**Issue 1** · 2 posts");
        lines[1].ShouldBe("The past week: 23 February 2026 to 2 March 2026");
        lines.ShouldContain("**1.** [One](<https://ada.example/1>) by Ada");
        lines.ShouldContain(@"**2.** [A \*starred\* two](<https://ada.example/2>) by Ada");
        lines[^1].ShouldStartWith("**Mo** began this draft · <t:");
        (await editor.OpenAsync(EditorBot.Ada)).Text.ShouldBeNull();
    }

    [Fact]
    public async Task Both_menus_have_the_posts_of_the_page_and_those_in_the_issue_are_chosen()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three"]);

        var shown = await editor.PressAsync(await editor.TakeOutAsync(await editor.OpenAsync(), null, editor.Posts[1]), "Only this issue");

        var menu = shown.Menus[0];
        (menu.Name, menu.Least, menu.Most).ShouldBe((InMenu.MenuName, 0, 3));
        menu.Choices.Select(choice => choice.Label).ShouldBe(["1. One", "2. Two", "3. Three"]);
        menu.Chosen.ShouldBe([$"{editor.Posts[0].Value}", $"{editor.Posts[2].Value}"]);
        shown.Menus[1].Choices.ShouldBe(menu.Choices);
        shown.Card!.Text.ShouldNotBeNull().ShouldContain("**2.** ~~[Two](<https://ada.example/2>)~~ by Ada · *left out of this issue*");
        shown.Card.Text.ShouldContain("**Issue 1** · 2 posts, 1 left out");
        shown.Card.Text.ShouldEndWith($"**Mo** left out “Two” · <t:{editor.Draft.Last!.At.ToUnixTimeSeconds()}:R>");
    }

    [Fact]
    public async Task An_empty_draft_says_what_to_do()
    {
        await using var editor = await EditorBot.StartAsync([]);

        var shown = await editor.OpenAsync();

        shown.Card!.Text.ShouldNotBeNull().ShouldContain("There are no posts in it yet. **Reload** looks for new ones");
        shown.Menus.ShouldBeEmpty();
        shown.Buttons.Select(button => button.Label).ShouldBe(["Texts…", "Add a post…", "Reload", "Throw away…"]);
    }

    [Fact]
    public async Task A_post_that_was_taken_back_is_shown_and_cannot_be_chosen()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two"]);
        await editor.OpenAsync();
        await editor.Bot.Get<AnnounceBot.Storage.Writer>().WriteAsync(
            session => session.Execute("UPDATE posts SET retracted_at = 1 WHERE id = @id", ("@id", editor.Posts[0].Value)), default);

        var shown = await editor.OpenAsync();

        shown.Card!.Text.ShouldNotBeNull().ShouldContain("*taken back or held*");
        shown.Menus[0].Choices.ShouldHaveSingleItem().Label.ShouldBe("2. Two");
        shown.Menus[1].Choices.Count.ShouldBe(2);
        (await editor.OpenEntryAsync(shown, editor.Posts[0])).Buttons.ShouldNotContain(button => button.Label == "Put it back" || button.Label.StartsWith("Leave out"));
    }

    [Fact]
    public async Task Forty_posts_are_four_pages_and_a_change_stays_on_its_page()
    {
        await using var editor = await EditorBot.StartAsync([.. Enumerable.Range(1, 40).Select(number => $"Post number {number}")]);

        var second = await editor.PressAsync(await editor.OpenAsync(), "Next page");
        var changed = await editor.PressAsync(await editor.TakeOutAsync(second, null, editor.Posts[12], editor.Posts[14]), "For good");

        second.Card!.Footer.ShouldNotBeNull().ShouldStartWith("Page 2 of 4 ·");
        second.Menus[0].Choices.Count.ShouldBe(10);
        second.Card.Text.ShouldNotBeNull().ShouldContain("**11.** [Post number 11]");
        changed.Card!.Footer.ShouldNotBeNull().ShouldStartWith("Page 2 of 4 ·");
        editor.Draft.Entries.Where(entry => entry.Out == LeftOut.ForGood).Select(entry => entry.Post).ShouldBe([editor.Posts[12], editor.Posts[14]]);
        (await editor.PressAsync(changed, "Page before")).Card!.Footer.ShouldNotBeNull().ShouldStartWith("Page 1 of 4 ·");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("灯")]
    [InlineData("שלום ")]
    [InlineData("👩‍🚀")]
    [InlineData("*_[`<@")]
    public async Task Three_hundred_posts_with_long_titles_keep_the_chats_limits_on_each_page(string part)
    {
        var title = string.Concat(Enumerable.Repeat(part, 300 / part.Length));
        await using var editor = await EditorBot.StartAsync([.. Enumerable.Range(1, 300).Select(number => $"{title} {number}")]);

        var shown = await editor.OpenAsync();
        var pages = 1;
        for (ShouldFit(shown); shown.Buttons.Any(button => button.Label == "Next page"); pages++)
            ShouldFit(shown = await editor.PressAsync(shown, "Next page"));
        var entry = await editor.OpenEntryAsync(shown, editor.Posts[^1]);

        pages.ShouldBe(30);
        ShouldFit(entry);
        ShouldFit(await editor.TakeOutAsync(shown, null, [.. editor.Posts.Skip(290)]));
    }

    /// <summary>The rows are as the chat takes them, and no text would be cut.</summary>
    private static void ShouldFit(ChatMessage message)
    {
        Controls.Rows(message).Count.ShouldBeLessThanOrEqualTo(5);
        (message.Text ?? "").Length.ShouldBeLessThanOrEqualTo(2000);
        (message.Card?.Text ?? "").Length.ShouldBeLessThanOrEqualTo(LongestCard);
        message.Buttons.ShouldAllBe(button => button.Label.Length <= LongestLabel && button.Argument.Length <= LongestArgument && !button.Argument.Contains(':'));
        message.Menus.ShouldAllBe(menu => menu.Argument.Length <= LongestArgument && menu.Choices.All(choice => choice.Label.Length <= 100));
    }
}
