using System.Text;
using System.Text.Json.Nodes;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>What the digest verb can be told, and where it writes to.</summary>
public sealed class DigestOptionsTests : DigestVerbSide
{
    [Theory]
    [InlineData("--to 2016-07-21", "2016-07-16T23:00:00Z", "2016-07-20T23:00:00Z", 2)]
    [InlineData("--from 2016-07-20 --to 2016-07-21", "2016-07-19T23:00:00Z", "2016-07-20T23:00:00Z", 0)]
    [InlineData("--to 2016-07-01", "2016-06-23T23:00:00Z", "2016-06-30T23:00:00Z", 0)]
    public async Task Either_end_may_be_missing(string days, string from, string to, int posts)
    {
        await PollAsync();

        var issue = JsonNode.Parse((await DigestAsync([.. days.Split(' '), "--format", "json"])).Output)!;

        ((string)issue["period"]!["from"]!, (string)issue["period"]!["to"]!).ShouldBe((from, to));
        issue["sections"]!.AsArray().Sum(section => section!["posts"]!.AsArray().Count).ShouldBe(posts);
    }

    [Fact]
    public async Task Days_without_posts_are_an_issue_that_says_so()
    {
        await PollAsync();

        var days = await DigestAsync("--from", "2015-01-01", "--to", "2015-01-08", "--date", "2015-01-08");
        var next = await DigestAsync();

        days.Status.ShouldBe(0);
        days.Output.ShouldStartWith("---\ntitle: Recent Lantern blogs, January 8, 2015\n");
        days.Output.ShouldContain("\ndate: 2015-01-08 00:00:00 UTC\n");
        days.Errors.Trim().ShouldBe("What was published then: no posts, from 2015-01-01 00:00 to 2015-01-08 00:00 (Europe/Lisbon). Choose other days, or let `announcebot poll` read the feeds first.");
        next.Status.ShouldBe(0);
        next.Errors.Trim().ShouldEndWith("There is nothing to tell of yet: `announcebot poll` looks again, and --from and --to show any days.");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("json")]
    public async Task A_file_is_written_whole_and_nothing_to_the_output(string format)
    {
        await PollAsync();
        var shown = await DigestAsync("--from", "2016-07-18", "--to", "2016-07-26", "--date", "2016-07-25T15:01:57Z", "--format", format);
        _folder.Write("issue", "something older and longer".PadRight(100_000));

        var written = await DigestAsync("--from", "2016-07-18", "--to", "2016-07-26", "--date", "2016-07-25T15:01:57Z", "--format", format, "--output", _folder.File("issue"));

        written.Output.ShouldBeEmpty();
        written.Errors.ShouldContain($"It is written to {_folder.File("issue")}.");
        (await File.ReadAllBytesAsync(_folder.File("issue"))).ShouldBe(Encoding.UTF8.GetBytes(shown.Output));
        shown.Output.ShouldContain("A film of wicks");
        shown.Output.ShouldEndWith("\n");
        Directory.GetFiles(_folder.Path, "*.tmp").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_is_not_there_yet_is_made_also_behind_a_link(bool behindLink)
    {
        await PollAsync();
        if (behindLink)
            File.CreateSymbolicLink(_folder.File("issue"), _folder.File("behind"));
        using var bot = BotProcess.Start("digest", "--from", "2016-07-18", "--to", "2016-07-26", "--date", "2016-07-25T17:01:57+02:00", "--output", _folder.File("issue"), "--config", _folder.File("a.json"));

        await bot.WaitForExitAsync(BotProcess.Patience);

        bot.ExitCode.ShouldBe(0, bot.Errors);
        (await File.ReadAllTextAsync(_folder.File(behindLink ? "behind" : "issue"))).ShouldBe(Golden);
        new FileInfo(_folder.File("issue")).LinkTarget.ShouldBe(behindLink ? _folder.File("behind") : null);
    }

    [Fact]
    public async Task A_template_of_ones_own_is_used_or_told_what_is_wrong_with_it()
    {
        await PollAsync();
        Directory.CreateDirectory(_folder.File("templates"));
        _folder.Write("templates/digest.md.hbs", "{{title}}: {{number}}\n");
        _folder.Write("templates/digest.txt.hbs", "{{nothing}}\n");

        var own = await DigestAsync("--date", "2016-07-25", "--format", "markdown");
        var wrong = await DigestAsync("--date", "2016-07-25", "--format", "text");

        own.Output.ShouldBe("Recent Lantern blogs, July 25, 2016: 1\n");
        wrong.Output.ShouldStartWith("Here's what Lantern enthusiasts");
        wrong.Errors.ShouldContain("digest.txt.hbs:1: {{nothing}}: there is no field \"nothing\"");
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told()
    {
        await PollAsync();

        var outcome = await DigestAsync("--output", _folder.File("nowhere/issue.md"));

        outcome.Status.ShouldBe(1);
        outcome.Errors.ShouldStartWith("The file cannot be written: ");
    }

    [Theory]
    [InlineData("--from soon", "--from soon is not a day, such as 2016-07-18.")]
    [InlineData("--from 2016-7-18", "--from 2016-7-18 is not a day, such as 2016-07-18.")]
    [InlineData("--to 0001-01-01", "--to 0001-01-01 is not a day, such as 2016-07-26.")]
    [InlineData("--from 2016-07-26 --to 2016-07-18", "--from 2016-07-26 is after --to 2016-07-18; give the first day, and the day after the last one.")]
    [InlineData("--from 2016-07-18 --to 2016-07-18", "--to 2016-07-18 is not in it any more, so nothing would be; for that one day give --to 2016-07-19.")]
    [InlineData("--date yesterday", "--date yesterday is not a moment, such as 2016-07-25T15:01:57Z.")]
    [InlineData("--format pdf", "There is no format \"pdf\" (there are: markdown, text, html, json).")]
    public async Task What_is_no_question_is_told_before_anything_is_read(string arguments, string reason)
    {
        var outcome = await CommandLine.RunAsync(["digest", "--config", _folder.File("none.json"), .. arguments.Split(' ')]);

        outcome.Status.ShouldBe(2);
        outcome.Errors.ShouldStartWith(reason);
        outcome.Errors.ShouldContain("`announcebot digest --help` tells what there is.");
    }
}
