using System.CommandLine;
using System.Globalization;
using System.Text;
using AnnounceBot.Chat;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Composing;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Cli;

/// <summary>The round-up as it would be. It publishes nothing; all that it writes are missing short links.</summary>
internal static class DigestVerb
{
    public static Command Create(Shell shell)
    {
        var from = new Option<string?>("--from") { Description = "Only what was published on this day or later, such as 2016-07-18.", HelpName = "D" };
        var to = new Option<string?>("--to") { Description = "Only what was published before this day, such as 2016-07-26.", HelpName = "D" };
        var date = new Option<string?>("--date") { Description = "The issue's date, such as 2016-07-25T15:01:57Z; default: now.", HelpName = "T" };
        var format = new Option<string?>("--format") { Description = $"One of {string.Join(", ", DigestQuestion.Formats)}; default: {DigestQuestion.Formats[0]}.", HelpName = "F" };
        var output = new Option<string?>("--output") { Description = "A file to write it to; default: the output.", HelpName = "FILE" };
        var verb = new Verb(
            "digest",
            "Prints the round-up: what was published on given days, or else the draft of the next issue.",
            "While there is no draft, it is what one would hold that was begun now. Days are the community's.\nIt publishes nothing and may be called beside a running bot; it gives short links to posts that have none.",
            "announcebot digest --from 2016-07-18 --to 2016-07-26 --output recent.md") { from, to, date, format, output };
        verb.Validators.Add(result =>
        {
            if (Asked(result.GetValue(from), result.GetValue(to), result.GetValue(date), result.GetValue(format), output: null).WhyNot() is { } reason)
                result.AddError(reason);
        });
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            shell, shell.Load(parsed).Settings, Asked(parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(date), parsed.GetValue(format), parsed.GetValue(output)), cancellationToken));
        return verb;
    }

    private static DigestQuestion Asked(string? from, string? to, string? date, string? format, string? output) => new(from, to, date, format ?? DigestQuestion.Formats[0], output);

    private static async Task<int> RunAsync(Shell shell, Settings settings, DigestQuestion asked, CancellationToken cancellationToken)
    {
        var zone = settings.Community.TimeZone;
        using var database = Database.Open(settings.Storage.PathOrDefault);
        // The chat is asked for reactions only.
        await using var services = new ServiceCollection().AddLogging(logging => logging.AddLog(shell.Log)).AddBot(settings, database, shell)
            .AddChat(settings, settings.Digest.Order == DigestOrder.Interest ? Token.Read(settings.Discord) : null, TextWriter.Null).BuildServiceProvider();
        var desk = services.GetRequiredService<DraftDesk>();
        var standing = asked.IsOfDays ? null : desk.Current();
        var draft = standing ?? (asked.IsOfDays
            ? await services.GetRequiredService<Retrospect>().OfAsync(asked.First, asked.End, cancellationToken)
            : await desk.NextAsync(cancellationToken));
        var date = asked.Date is null ? shell.Clock.GetUtcNow() : WrittenDates.Moment(asked.Date, zone)!.Value;
        var issue = await services.GetRequiredService<Writer>().WriteAsync(session => services.GetRequiredService<IssueComposer>().Compose(session, draft, date), cancellationToken);

        var text = await ShowAsync(shell, services, issue, asked.Format);
        var file = asked.Output is null ? null : Path.GetFullPath(asked.Output, shell.Folder);
        if (file is not null)
            await WholeFile.WriteAsync(file, Encoding.UTF8.GetBytes(text), cancellationToken);
        else
            await shell.Out.WriteAsync(text.AsMemory(), cancellationToken);
        await shell.Error.WriteLineAsync(Words(issue, zone, asked.IsOfDays, isDraft: standing is not null));
        if (file is not null)
            await shell.Error.WriteLineAsync($"It is written to {file}.");
        return ExitStatus.Done;
    }

    private static async Task<string> ShowAsync(Shell shell, IServiceProvider services, Issue issue, string format)
    {
        if (format == "json")
            return IssueRenderer.ToJson(issue);
        var renderer = services.GetRequiredService<IssueRenderer>();
        await Notices.TellPagesAsync(shell, renderer);
        var renderings = renderer.Render(issue);
        return format switch { "text" => renderings.Text, "html" => renderings.Html, _ => renderings.Markdown };
    }

    private static string Words(Issue issue, TimeZoneInfo zone, bool isOfDays, bool isDraft)
    {
        // An issue without posts is one, too; but whoever asked for it may have meant another.
        var (what, advice) = (isOfDays, isDraft) switch
        {
            (true, _) => ("What was published then", "Choose other days, or let `announcebot poll` read the feeds first."),
            (_, true) => ($"The draft of issue {issue.Number}", "`/digest edit` in the chat takes in what came since, and puts back what was left out."),
            _ => ($"Issue {issue.Number}, if it were begun now", "There is nothing to tell of yet: `announcebot poll` looks again, and --from and --to show any days."),
        };
        var posts = issue.Posts.Count() switch { 0 => "no posts", 1 => "1 post", var many => $"{many} posts" };
        return $"{what}: {posts}, from {Local(issue.Period.From, zone)} to {Local(issue.Period.To, zone)} ({zone.Id}).{(issue.Posts.Any() ? "" : $" {advice}")}";
    }

    private static string Local(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
