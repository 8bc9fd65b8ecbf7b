using AnnounceBot.Chat.Discord;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Editing;

namespace AnnounceBot.Tests.Digests.Editing;

/// <summary>What moderators write: nothing of it is lost, and nothing of others is overwritten.</summary>
public sealed class EditorFormTests
{
    private static readonly DigestOptions WithSections = new() { Sections = [new() { Title = "Lamps", Tags = ["lamps"] }, new() { Title = "Wicks", Tags = ["wicks"] }] };

    [Fact]
    public async Task A_post_is_worded_for_the_issue_and_what_was_left_as_it_was_stays_the_authors()
    {
        await using var editor = await EditorBot.StartAsync(["One"], WithSections);
        var one = await editor.OpenEntryAsync(await editor.OpenAsync(), editor.Posts[0]);

        var form = await editor.AskAsync(one, "Edit…");
        form.Fields.Select(field => (field.Name, field.Value)).ShouldBe([("title", "One"), ("author", "Ada"), ("excerpt", "Some words."), ("section", "rules")]);
        var sheet = (await editor.SendAsync(form, null, ("title", "One, better"), ("section", "1"))).Message;

        editor.Draft.Entries[0].Wording.ShouldBe(new("One, better", Section: "Wicks"));
        sheet.Card!.Title.ShouldBe("One, better");
        sheet.Card.Text.ShouldNotBeNull().ShouldContain("under “Wicks”");
        sheet.Card.Text.ShouldContain("Changed by a moderator: title, section. Its own title is “One”.");
        (await editor.PressAsync(sheet, "Back to the list")).Card!.Text.ShouldNotBeNull().ShouldContain("**1.** [One, better](<https://ada.example/1>) by Ada · Wicks · reworded");
    }

    [Fact]
    public async Task An_author_and_an_excerpt_can_be_taken_away_and_come_back()
    {
        await using var editor = await EditorBot.StartAsync(["One"]);
        var one = await editor.OpenEntryAsync(await editor.OpenAsync(), editor.Posts[0]);

        var bare = (await editor.SendAsync(await editor.AskAsync(one, "Edit…"), null, ("author", ""), ("excerpt", ""))).Message;
        editor.Draft.Entries[0].Wording.ShouldBe(new(Author: "", Excerpt: ""));
        bare.Card!.Author.ShouldBeNull();
        bare.Card.Text.ShouldNotBeNull().ShouldContain("It has no excerpt.");
        await editor.SendAsync(await editor.AskAsync(bare, "Edit…"), null, ("author", "Ada"), ("excerpt", "Some words."));

        editor.Draft.Entries[0].Wording.ShouldBe(new());
    }

    [Fact]
    public async Task A_form_that_is_sent_as_it_was_changes_nothing()
    {
        await using var editor = await EditorBot.StartAsync([new string('t', 400)], new() { ExcerptLength = 100 });
        var shown = await editor.OpenAsync();
        var before = editor.Draft.At;

        (await editor.SendAsync(await editor.AskAsync(await editor.OpenEntryAsync(shown, editor.Posts[0]), "Edit…"), null)).Message.Text.ShouldBe("Nothing was changed: it said that already.");
        (await editor.SendAsync(await editor.AskAsync(shown, "Texts…"), null)).Message.Text.ShouldBe("Nothing was changed: it said that already.");

        editor.Draft.At.ShouldBe(before);
    }

    [Fact]
    public async Task What_others_did_elsewhere_does_not_cost_what_somebody_wrote()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two"]);
        var shown = await editor.OpenAsync();
        var (wording, texts) = (await editor.AskAsync(await editor.OpenEntryAsync(shown, editor.Posts[0]), "Edit…"), await editor.AskAsync(shown, "Texts…"));
        await editor.PressAsync(await editor.TakeOutAsync(shown, EditorBot.Ada, editor.Posts[1]), "Only this issue", EditorBot.Ada);

        await editor.SendAsync(wording, null, ("title", "One, better"));
        await editor.SendAsync(texts, null, ("intro", "Hello."));

        editor.Draft.Entries[0].Wording.Title.ShouldBe("One, better");
        editor.Draft.Heading.ShouldBe(new(Intro: "Hello."));
        editor.Draft.Posts.ShouldBe([editor.Posts[0]]);
    }

    [Fact]
    public async Task Of_two_who_word_the_same_post_the_first_counts_and_the_other_gets_both_texts()
    {
        await using var editor = await EditorBot.StartAsync(["One"]);
        var one = await editor.OpenEntryAsync(await editor.OpenAsync(), editor.Posts[0]);
        var (mos, adas) = (await editor.AskAsync(one, "Edit…"), await editor.AskAsync(one, "Edit…", EditorBot.Ada));

        await editor.SendAsync(adas, EditorBot.Ada, ("excerpt", "Ada's words."));
        var told = await editor.SendAsync(mos, EditorBot.Mo, ("excerpt", "Mo's *own*\n\nwords."));

        editor.Draft.Entries[0].Wording.Excerpt.ShouldBe("Ada's words.");
        told.Message.Text.ShouldNotBeNull().ShouldStartWith("Nothing was changed: while you wrote, somebody else worded this post.");
        told.Message.Card!.Text.ShouldNotBeNull().ShouldContain("**Ada** edited “One”");
        told.More.Select(message => message.Text).ShouldBe(["**As it is now:**", "**As you wrote it, to be copied:**"]);
        told.More[0].Card!.Text.ShouldBe("**Title**\nOne\n**Author**\nAda\n**Excerpt**\nAda's words.");
        told.More[1].Card!.Text.ShouldBe("**Title**\nOne\n**Author**\nAda\n**Excerpt**\nMo's \\*own\\*\n\nwords.");
    }

    [Fact]
    public async Task Long_texts_of_a_conflict_come_whole()
    {
        await using var editor = await EditorBot.StartAsync(["One"]);
        var one = await editor.OpenEntryAsync(await editor.OpenAsync(), editor.Posts[0]);
        var mine = await editor.AskAsync(one, "Edit…");
        await editor.SendAsync(await editor.AskAsync(one, "Edit…", EditorBot.Ada), EditorBot.Ada, ("excerpt", "Ada's words."));
        var long_ = string.Concat(Enumerable.Repeat("*🪔", 1333));

        var more = (await editor.SendAsync(mine, null, ("excerpt", long_))).More;

        more.ShouldAllBe(message => message.Card!.Text!.Length <= 4096);
        string.Concat(more.Skip(1).Select(message => message.Card!.Text)).Replace("\n", "").Replace("\\", "").ShouldEndWith(long_);
    }

    [Fact]
    public async Task What_a_form_has_no_room_for_is_not_cut_by_saving_it()
    {
        var paragraphs = Enumerable.Range(1, 9).Select(number => $"{number} {string.Concat(Enumerable.Repeat("lantern ", 120)).TrimEnd()}.").ToList();
        var whole = string.Join("\n\n", paragraphs);
        await using var editor = await EditorBot.StartAsync([], new() { ExcerptLength = 10_000 });
        await editor.AddAsync("One", post => post with { Excerpt = whole });
        var one = await editor.OpenEntryAsync(await editor.OpenAsync(), editor.Posts[0]);
        var form = await editor.AskAsync(one, "Edit…");
        var shown = form.Fields.Single(field => field.Name == "excerpt");

        await editor.SendAsync(form, null, ("title", "One, better"));
        editor.Draft.Entries[0].Wording.ShouldBe(new("One, better"));
        await editor.SendAsync(await editor.AskAsync(one, "Edit…"), null, ("excerpt", $"New. {shown.Value}"));
        editor.Draft.Entries[0].Wording.Excerpt.ShouldBe($"New. {whole}");
        await editor.SendAsync(await editor.AskAsync(one, "Edit…"), null, ("author", "Bo"));
        editor.Draft.Entries[0].Wording.ShouldBe(new("One, better", "Bo", $"New. {whole}"));
        await editor.SendAsync(await editor.AskAsync(one, "Edit…"), null, ("excerpt", ""));

        editor.Draft.Entries[0].Wording.Excerpt.ShouldBe("");
        shown.Value.ShouldBe(string.Join("\n\n", paragraphs.Take(4)));
        shown.Hint.ShouldNotBeNull().ShouldStartWith("This is its beginning");
    }

    [Fact]
    public async Task A_post_that_left_the_draft_meanwhile_cannot_be_worded_or_moved_and_nothing_is_lost()
    {
        await using var editor = await EditorBot.StartAsync(["One", "Two"]);
        var shown = await editor.OpenAsync();
        await editor.AddAsync("Three");
        var more = await editor.PressAsync(shown, "Reload");
        var three = await editor.OpenEntryAsync(more, editor.Posts[2]);
        var (wording, place) = (await editor.AskAsync(three, "Edit…"), await editor.AskAsync(three, "To place…"));
        await editor.PressAsync(more, "Undo", EditorBot.Ada);

        var worded = await editor.SendAsync(wording, null, ("title", "Mine"));
        var moved = await editor.SendAsync(place, null, ("place", "1"));

        new[] { worded.Message, moved.Message, (await editor.OpenEntryAsync(more, editor.Posts[2])) }.ShouldAllBe(message => message.Text == WrittenWords.Gone && message.Menus.Count == 2);
        worded.More[0].Card!.Text.ShouldNotBeNull().ShouldStartWith("**Title**\nMine\n");
        foreach (var label in new[] { "Edit…", "To place…" })
            (await editor.NotAskedAsync(three, label)).Message.Text.ShouldBe(WrittenWords.Gone);
    }

    [Fact]
    public async Task Title_intro_and_closing_are_written_once_for_the_issue()
    {
        await using var editor = await EditorBot.StartAsync(["One"], new() { Closing = "Bye." });
        var form = await editor.AskAsync(await editor.OpenAsync(), "Texts…");
        form.Fields.Select(field => field.Value).ShouldBe(
            ["Recent Lantern blogs, 2 March 2026", "Here's what Lantern enthusiasts have been writing about over the past week:", "Bye."]);

        var shown = (await editor.SendAsync(form, null, ("title", "Lamps & *more*"), ("closing", ""))).Message;

        editor.Draft.Heading.ShouldBe(new("Lamps & *more*", Closing: ""));
        shown.Card!.Title.ShouldBe(@"Lamps & \*more\*");
        shown.Card.Text.ShouldNotBeNull().ShouldContain("**Mo** changed the texts");
        var told = await editor.SendAsync(form, EditorBot.Ada, ("intro", "Ada's intro."));
        told.Message.Text.ShouldNotBeNull().ShouldStartWith("Nothing was changed: while you wrote, somebody else worded these texts.");
        told.More[1].Card!.Text.ShouldNotBeNull().ShouldContain("Ada's intro.");
    }

    [Fact]
    public async Task Forms_keep_the_chats_limits()
    {
        var sections = Enumerable.Range(1, 40).Select(number => new SectionOptions { Title = $"{number} {new string('s', 90)}", Tags = [$"{number}"] });
        await using var editor = await EditorBot.StartAsync([new string('灯', 500), "Two", "Three"], new() { Sections = [.. sections], ExcerptLength = 10_000 });
        var shown = await editor.OpenAsync();
        var entry = await editor.OpenEntryAsync(shown, editor.Posts[0]);

        foreach (var form in new[] { await editor.AskAsync(entry, "Edit…"), await editor.AskAsync(entry, "To place…"), await editor.AskAsync(shown, "Texts…"), await editor.AskAsync(shown, "Add a post…") })
        {
            Forms.Modal(form).CustomId.Length.ShouldBeLessThanOrEqualTo(100);
            form.Title.Length.ShouldBeLessThanOrEqualTo(45);
            form.Fields.ShouldAllBe(field => field.Label.Length <= 45 && (field.Hint ?? "").Length <= 100 && field.Choices.Count <= 25 && field.Longest <= 4000);
        }
    }
}
