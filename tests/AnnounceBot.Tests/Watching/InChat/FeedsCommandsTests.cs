using System.Text;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching.InChat;

namespace AnnounceBot.Tests.Watching.InChat;

/// <summary><c>/feeds …</c>: what moderators type, press and read.</summary>
public sealed class FeedsCommandsTests
{
    [Fact]
    public async Task The_list_tells_how_each_fares_those_that_need_somebody_first()
    {
        await using var bench = await FeedsBench.StartAsync("locked");
        bench.Publish("locked", "One", "Two", "Three", "Four");
        await bench.AddAsync("broken", "**Broken**");
        await bench.AddAsync("new", "New");
        var paused = await bench.AddAsync("paused", "Paused");
        await bench.PollAsync("locked");
        await bench.PollAsync("broken");
        await bench.WriteAsync((desk, session) => desk.Pause(session, paused, FeedsBench.Mo));

        var list = (await bench.TypeAsync("feeds list")).Message;

        list.Text.ShouldBe("4 feeds (1 failing, 1 not read yet, 1 well, 1 paused):");
        var lines = list.Card!.Text!.Split('\n');
        lines[0].ShouldStartWith($@"**[\*\*Broken\*\*](<{bench.Blog.At("broken")}>)** ⚠️ failing since <t:{Some.Noon.ToUnixTimeSeconds()}:R>: ");
        lines[1].ShouldEndWith("** 🆕 not read yet, next: now · 0 a month");
        lines[2].ShouldStartWith("🔒 **[locked]");
        lines[2].ShouldContain($" ✅ well, read <t:{Some.Noon.ToUnixTimeSeconds()}:R>, next <t:");
        lines[2].ShouldEndWith(" · 1 a month");
        lines[3].ShouldEndWith("** ⏸️ paused, never read · 0 a month");
        (await bench.TypeAsync("feeds list", ("state", "paused"))).Message.Card!.Text!.Split('\n').ShouldHaveSingleItem();
        (await bench.TypeAsync("feeds list", ("find", "BROK"))).Message.Card!.Text!.Split('\n').ShouldHaveSingleItem();
        (await bench.TypeAsync("feeds list", ("find", "*x*"), ("state", "gone"))).Message.Text.ShouldBe(@"None of 4 feeds is so, gone, with ""\*x\*"".");
    }

    [Fact]
    public async Task Pages_of_the_list_are_turned()
    {
        await using var bench = await FeedsBench.StartAsync();
        for (var number = 10; number < 31; number++)
            await bench.AddAsync($"{number}", $"Blog {number}");

        var first = (await bench.TypeAsync("feeds list", ("find", "Blog"))).Message;
        var third = (await bench.PressAsync((await bench.PressAsync(first, "More")).Message, "More")).Message;

        first.Text.ShouldBe("21 feeds (21 not read yet), with \"Blog\", page 1 of 3:");
        first.Card!.Text!.Split('\n').Length.ShouldBe(10);
        third.Text.ShouldEndWith("page 3 of 3:");
        third.Card!.Text!.ShouldContain("[Blog 30]");
        third.Buttons.ShouldHaveSingleItem().Label.ShouldBe("Back");
    }

    [Fact]
    public async Task A_list_of_the_longest_names_and_reasons_fits()
    {
        await using var bench = await FeedsBench.StartAsync();
        for (var number = 0; number < 10; number++)
        {
            await bench.AddAsync(new string('a', 75) + number, new string('*', 100));
            await bench.WriteAsync((_, session) => session.Execute("UPDATE feeds SET failure = @failure, failing_since = 1, polled_at = 1, origin = 'configuration'", ("@failure", new string('_', 900))));
        }

        (await bench.TypeAsync("feeds list")).Message.Card!.Text!.Length.ShouldBeLessThanOrEqualTo(4096);
    }

    [Fact]
    public async Task Remove_asks_once()
    {
        await using var bench = await FeedsBench.StartAsync();
        await bench.AddAsync("ada", "Ada_");

        var question = (await bench.TypeAsync("feeds remove", ("feed", "ada_"))).Message;
        (await bench.PressAsync(question, "Cancel")).Message.Text.ShouldBe("Nothing was removed.");
        bench.Feeds.All().ShouldHaveSingleItem();
        var answers = await Task.WhenAll(bench.PressAsync(question, "Remove"), bench.PressAsync(question, "Remove", FeedsBench.Max));

        question.Text.ShouldBe(@"Stop watching **Ada\_** for good? What it brought so far stays.");
        answers.Select(answer => answer.Message.Text).ShouldBe([@"Ada\_ is not watched any more. What it brought so far stays.", "That feed is not watched, or not any more."]);
        bench.Deeds().ShouldBe(["Mo added 1", "Mo removed 1"]);
    }

    [Fact]
    public async Task Feeds_are_paused_resumed_and_edited_by_their_name_address_or_number()
    {
        await using var bench = await FeedsBench.StartAsync("locked");
        await bench.AddAsync("ada", "Ada");

        string?[] answers =
        [
            (await bench.TypeAsync("feeds pause", ("feed", "#2"))).Message.Text,
            (await bench.TypeAsync("feeds resume", ("feed", bench.Blog.At("ada").AbsoluteUri))).Message.Text,
            (await bench.TypeAsync("feeds edit", ("feed", "ada"), ("name", "-"), ("tags", "lamps, C++"), ("title-only", true))).Message.Text,
            (await bench.TypeAsync("feeds edit", ("feed", "#1"), ("name", "Mine"))).Message.Text,
            (await bench.TypeAsync("feeds edit", ("feed", "#2"))).Message.Text,
            (await bench.TypeAsync("feeds pause", ("feed", "*nobody*"))).Message.Text,
            (await bench.TypeAsync("feeds pause", ("feed", "127"))).Message.Text,
        ];

        answers.ShouldBe(
        [
            "Ada is paused: it is not polled until it is resumed.",
            "Ada is watched again, and polled within seconds.",
            @"127\.0.0.1 is now: called what it calls itself, tags lamps, C++, title only. That holds for what it brings from now on. /block add domain\:127.0.0.1 title-only\:True does the same for what was posted before.",
            @"127\.0.0.1 stands in the configuration, and is changed only there. It can be paused here.",
            "Say what is to be different: `name`, `tags` or `title-only`.",
            @"No feed here is called ""\*nobody\*"" or has that address.",
            "2 feeds are like \"127\": 127.0.0.1 (#2), 127.0.0.1 (#1). Say which one, by its address or by the number in brackets.",
        ]);
    }

    [Fact]
    public async Task Feeds_are_offered_while_somebody_types()
    {
        await using var bench = await FeedsBench.StartAsync();
        await bench.AddAsync("x", "The lamps of Ada");
        await bench.AddAsync("y", "Lamps\n" + new string('y', 90));
        for (var number = 0; number < 40; number++)
            await bench.AddAsync($"{number}", $"Blog {number}");

        foreach (var command in bench.Bot.Get<IEnumerable<ISlashCommand>>().Where(known => known.About.Options.Any(option => option.Name == "feed")))
        {
            var choices = await ((ICompletesOptions)command).CompleteAsync(new(FeedsBench.Mo, "feed", "lamps"), default);
            choices.Select(choice => choice.Value).ShouldBe(["#2", "#1"], command.About.Path);
            choices.ShouldAllBe(choice => choice.Label.Length <= 100 && !choice.Label.Contains('\n'));
        }

        (await ((ICompletesOptions)bench.Bot.Get<IEnumerable<ISlashCommand>>().Single(known => known is FeedsMoveCommand)).CompleteAsync(new(FeedsBench.Mo, "feed", ""), default)).Count.ShouldBe(25);
    }

    [Fact]
    public async Task A_new_address_is_read_before_the_feed_moves_there()
    {
        await using var bench = await FeedsBench.StartAsync();
        await bench.AddAsync("ada", "Ada");
        bench.Publish("new", "One");

        var refused = (await bench.TypeAsync("feeds move", ("feed", "Ada"), ("to", bench.Blog.At("nothing").AbsoluteUri))).Message.Text!;
        var done = (await bench.TypeAsync("feeds move", ("feed", "Ada"), ("to", bench.Blog.At("new").AbsoluteUri))).Message.Text!;

        refused.ShouldStartWith("Nothing was changed: ");
        done.ShouldStartWith("Ada is read at ");
        bench.Feeds.All().ShouldHaveSingleItem().Url.ShouldBe(bench.Blog.At("new"));
    }

    [Fact]
    public async Task Check_reads_and_stores_nothing()
    {
        await using var bench = await FeedsBench.StartAsync();
        await bench.AddAsync("ada", "Ada");
        bench.Publish("ada", "One", "@here");

        var text = (await bench.TypeAsync("feeds check", ("feed", "Ada"))).Message.Text!;

        text.ShouldStartWith("**Ada**\n🆕 not read yet, next: now\nAn RSS feed in ");
        text.ShouldContain(@"\@here");
        bench.Feeds.All().Single().PolledAt.ShouldBeNull();
        bench.Bot.Texts("SELECT id FROM posts").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_goes_out_as_a_file_and_comes_back()
    {
        await using var bench = await FeedsBench.StartAsync();
        await bench.AddAsync("ada", "Ada");

        var export = await bench.TypeAsync("feeds export");
        var file = export.Files.ShouldHaveSingleItem();
        var known = await bench.TypeAsync("feeds import", ("file", file));
        var broken = await bench.TypeAsync("feeds import", ("file", new AttachedFile("x.opml", Encoding.UTF8.GetBytes("<opml>"))));

        file.Name.ShouldBe("feeds.opml");
        known.Message.Text.ShouldBe("No feed was added. 1 was watched already, and stays as it is.");
        broken.Message.Text!.ShouldStartWith("That is no OPML that I can read");
    }

    [Fact]
    public async Task All_of_it_is_for_moderators()
    {
        await using var bench = await FeedsBench.StartAsync();

        bench.Bot.Get<IEnumerable<ISlashCommand>>().Where(command => command.About.Group?.Name == "feeds").ShouldAllBe(command => command.About.IsForModerators);
        bench.Bot.Get<IEnumerable<IButton>>().Where(button => button.Name.StartsWith("feed", StringComparison.Ordinal)).ShouldAllBe(button => button.IsForModerators && button.Name.Length <= 20);
    }
}
