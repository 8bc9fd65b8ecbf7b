using AnnounceBot.Chat;
using AnnounceBot.Digests.Editing;

namespace AnnounceBot.Tests.Digests.Editing;

/// <summary>Several moderators at one draft: of two at once the first counts, and the other is told.</summary>
public sealed class SharedDraftTests
{
    private const string Stale = "Nothing was changed: meanwhile **Ada** left out “Two”";

    [Theory]
    [InlineData("Undo")]
    [InlineData("Reload")]
    [InlineData("Order by interest")]
    [InlineData("Throw away…")]
    [InlineData("Fold")]
    public async Task A_stale_press_changes_nothing_says_who_did_what_and_shows_the_newest(string label)
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Lamps of May by Ada", "Lamps of May by Bob", "Lamps of May by Cem"]);
        var old = await editor.PressAsync(await editor.OpenAsync(), "Reload");
        await editor.PressAsync(await editor.TakeOutAsync(old, EditorBot.Ada, editor.Posts[1]), "Only this issue", EditorBot.Ada);
        var before = editor.Draft.At;

        var told = await editor.PressAsync(old, label);

        told.Text.ShouldNotBeNull().ShouldStartWith(Stale);
        told.Card!.Text.ShouldNotBeNull().ShouldContain("~~[Two]");
        editor.Draft.At.ShouldBe(before);
    }

    [Fact]
    public async Task A_stale_choice_and_a_stale_decision_change_nothing()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three"]);
        var shown = await editor.OpenAsync();
        var asked = await editor.TakeOutAsync(shown, null, editor.Posts[2]);
        var opened = await editor.OpenEntryAsync(shown, editor.Posts[0]);
        var discard = await editor.PressAsync(shown, "Throw away…");
        await editor.PressAsync(await editor.TakeOutAsync(shown, EditorBot.Ada, editor.Posts[1]), "Only this issue", EditorBot.Ada);
        var before = editor.Draft.At;

        ChatMessage[] told =
        [
            await editor.PressAsync(asked, "For good"), await editor.TakeOutAsync(shown, null, editor.Posts[0]), await editor.PressAsync(opened, "Move down"), await editor.PressAsync(discard, "Throw it away"),
        ];

        told.ShouldAllBe(message => message.Text!.StartsWith(Stale));
        told[2].Card!.Title.ShouldBe("One");
        editor.Draft.At.ShouldBe(before);
        (await editor.PressAsync(asked, "Keep it in")).Text.ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_moderators_at_once_the_first_counts_and_the_other_is_told()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three"]);
        var shown = await editor.OpenAsync();
        var (one, two) = (await editor.TakeOutAsync(shown, EditorBot.Mo, editor.Posts[0]), await editor.TakeOutAsync(shown, EditorBot.Ada, editor.Posts[1]));

        var told = await Task.WhenAll(editor.PressAsync(one, "For good", EditorBot.Mo), editor.PressAsync(two, "For good", EditorBot.Ada));

        told.Count(message => message.Text is null).ShouldBe(1);
        told.Single(message => message.Text is not null).Text!.ShouldStartWith("Nothing was changed: meanwhile **");
        editor.Draft.Entries.Count(entry => entry.Out is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_bring_posts_back_with_one_menu_at_once_the_first_counts_and_the_other_is_told()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three"]);
        var shown = await editor.PressAsync(await editor.TakeOutAsync(await editor.OpenAsync(), null, editor.Posts[0], editor.Posts[1]), "Only this issue");

        var told = await Task.WhenAll(
            editor.ChooseAsync(shown, InMenu.MenuName, EditorBot.Mo, editor.Posts[0], editor.Posts[2]), editor.ChooseAsync(shown, InMenu.MenuName, EditorBot.Ada, editor.Posts[1], editor.Posts[2]));

        told.Count(message => message.Text is null).ShouldBe(1);
        told.Single(message => message.Text is not null).Text!.ShouldStartWith("Nothing was changed: meanwhile **");
        editor.Draft.Posts.Count().ShouldBe(2);
    }
}
