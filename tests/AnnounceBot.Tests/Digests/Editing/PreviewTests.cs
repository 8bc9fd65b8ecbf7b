using System.Text;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Composing;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Editing;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Storage;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Editing;

/// <summary><c>/digest preview</c>, and the button in the editor.</summary>
public sealed class PreviewTests
{
    [Fact]
    public async Task It_is_what_would_be_published()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two", "Three"]);
        var shown = await editor.PressAsync(await editor.TakeOutAsync(await editor.OpenAsync(), null, editor.Posts[1]), "Only this issue");

        var preview = await editor.ReplyAsync(shown, "Preview");

        var issue = await editor.Bot.Get<Writer>().WriteAsync(session => editor.Bot.Get<IssueComposer>().Compose(session, editor.Draft, editor.Clock.GetUtcNow()), default);
        preview.Message.ShouldBeEquivalentTo(editor.Bot.Get<IssueMessages>().Of(issue).ShouldHaveSingleItem());
        preview.Message.Text.ShouldNotBeNull().ShouldContain("One");
        preview.Message.Text.ShouldNotContain("Two");
        preview.More.ShouldBeEmpty();
        preview.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_draft_it_shows_what_one_would_hold_and_begins_none()
    {
        await using var editor = await EditorBot.StartAsync(["One"]);

        (await ShowAsync(editor)).Message.Text.ShouldNotBeNull().ShouldContain("One");

        editor.Bot.Get<DraftDesk>().Current().ShouldBeNull();
    }

    [Fact]
    public async Task Where_there_is_nothing_it_says_what_to_do()
    {
        await using var editor = await EditorBot.StartAsync([]);

        (await ShowAsync(editor)).Message.Text.ShouldNotBeNull().ShouldStartWith("There is nothing in the next issue yet. `/digest edit` opens it");
    }

    [Fact]
    public async Task Of_a_long_issue_the_first_messages_are_shown_and_the_whole_is_a_file()
    {
        await using var editor = await LongAsync();

        var preview = await ShowAsync(editor);

        preview.More.Count.ShouldBe(4);
        preview.More[^1].Text.ShouldNotBeNull().ShouldMatch(@"^…and \d+ more messages\. The whole issue is in the file above\.$");
        var file = preview.Files.ShouldHaveSingleItem();
        file.Name.ShouldEndWith(".md");
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        Enumerable.Range(1, 40).ShouldAllBe(number => text.Contains($"**Post {number}** by Ada"));
    }

    [Fact]
    public async Task A_long_one_comes_over_the_wire_in_private_beside_the_editor()
    {
        await using var editor = await LongAsync();
        await using var discord = await RunningDiscord.PlaygroundAsync();
        await using var bot = await editor.ConnectAsync(discord);

        var first = (await bot.UseAsync("Mo", "digest preview")).Replies[0].Message;
        var seen = await discord.LastInGeneralAsync("Mo", 5, last => last["content"]!.GetValue<string>().StartsWith("…and", StringComparison.Ordinal));

        first["attachments"]!.AsArray().ShouldHaveSingleItem()!["filename"]!.GetValue<string>().ShouldEndWith(".md");
        seen.ShouldAllBe(message => message.IsPrivate());
        seen[0]["id"]!.GetValue<string>().ShouldBe(first["id"]!.GetValue<string>());
    }

    private static async Task<EditorBot> LongAsync()
    {
        var editor = await EditorBot.StartAsync([]);
        for (var number = 1; number <= 40; number++)
            await editor.AddAsync($"Post {number}", post => post with { Excerpt = string.Concat(Enumerable.Repeat("Some words of it. ", 50)) });
        return editor;
    }

    private static Task<Reply> ShowAsync(EditorBot editor) => editor.Bot.Get<DraftPreview>().ShowAsync(default);
}
