using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Editing;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Editing;

/// <summary>A post that a moderator wants in an issue, by its link.</summary>
public sealed class AddedPostTests
{
    [Fact]
    public async Task A_known_post_of_long_ago_comes_in_where_its_date_puts_it_and_only_once()
    {
        await using var editor = await StartAsync();
        var shown = await editor.OpenAsync();
        editor.Draft.Posts.ShouldBe([editor.Posts[1]]);

        var added = await AddAsync(editor, shown, "https://ada.example/1");
        var again = await AddAsync(editor, shown, "https://ada.example/1");

        added.Message.Text.ShouldBe("It is in the issue now, as number 1.");
        added.Message.Card!.Title.ShouldBe("Old");
        editor.Draft.Posts.ShouldBe([editor.Posts[0], editor.Posts[1]]);
        again.Message.Text.ShouldBe("It was in the issue already: it is number 1.");
    }

    [Fact]
    public async Task One_that_was_left_out_comes_back()
    {
        await using var editor = await StartAsync();
        var shown = await editor.PressAsync(await editor.TakeOutAsync(await editor.OpenAsync(), null, editor.Posts[1]), "For good");

        (await AddAsync(editor, shown, "https://ada.example/2")).Message.Text.ShouldBe("It is in the issue now, as number 1.");

        editor.Draft.Posts.ShouldBe([editor.Posts[1]]);
    }

    [Fact]
    public async Task What_others_did_meanwhile_does_not_keep_it_out()
    {
        await using var editor = await StartAsync();
        var shown = await editor.OpenAsync();
        var form = await editor.AskAsync(shown, "Add a post…");
        await editor.PressAsync(await editor.TakeOutAsync(shown, EditorBot.Ada, editor.Posts[1]), "For good", EditorBot.Ada);

        await editor.SendAsync(form, null, ("link", "https://ada.example/1"));

        editor.Draft.Posts.ShouldBe([editor.Posts[0]]);
    }

    [Fact]
    public async Task A_page_that_becomes_a_post_is_told_so_also_when_the_draft_is_gone_meanwhile()
    {
        await using var blog = await Blog.StartAsync();
        foreach (var page in new[] { "one", "two" })
            blog.SayRaw(page, $"<!doctype html><html><head><title>Wicks {page}</title></head><body><article><p>Lamps need oil, and oil needs care. This is how to trim a wick.</p></article></body></html>");
        await using var editor = await StartAsync();
        var shown = await editor.OpenAsync();
        var form = await editor.AskAsync(shown, "Add a post…");

        var added = await editor.SendAsync(form, null, ("link", blog.At("one").AbsoluteUri));
        await editor.PressAsync(await editor.PressAsync(await editor.OpenAsync(), "Throw away…"), "Throw it away");
        var late = await editor.SendAsync(form, null, ("link", blog.At("two").AbsoluteUri));

        const string TakenIn = " I did not know that post: it goes to the channels like any other new one.";
        added.Message.Text.ShouldBe($"It is in the issue now, as number 2.{TakenIn}");
        late.Message.Text.ShouldBe($"{DraftEditor.Over}{TakenIn}");
    }

    [Fact]
    public async Task What_is_no_link_is_said_and_changes_nothing()
    {
        await using var editor = await StartAsync();
        var shown = await editor.OpenAsync();
        var before = editor.Draft.At;

        var told = await AddAsync(editor, shown, "lamps");

        told.Message.Text.ShouldNotBeNullOrWhiteSpace();
        told.Message.Menus.Count.ShouldBe(2);
        editor.Draft.At.ShouldBe(before);
    }

    /// <summary>With one post of a year ago, and one of now.</summary>
    private static async Task<EditorBot> StartAsync()
    {
        var editor = await EditorBot.StartAsync([]);
        await editor.AddAsync("Old", post => post with { PublishedAt = Some.Noon.AddYears(-1), FirstSeenAt = Some.Noon.AddYears(-1) });
        await editor.AddAsync("New");
        await editor.Bot.Get<Writer>().WriteAsync(session =>
        {
            foreach (var (index, post) in editor.Posts.Index())
                KeyStore.Teach(session, post, CanonicalUrl.Of($"https://ada.example/{index + 1}")!.Value);
        }, default);
        return editor;
    }

    private static async Task<Reply> AddAsync(EditorBot editor, ChatMessage shown, string link) => await editor.SendAsync(await editor.AskAsync(shown, "Add a post…"), null, ("link", link));
}
