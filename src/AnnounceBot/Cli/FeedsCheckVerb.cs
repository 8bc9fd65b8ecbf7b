using System.CommandLine;
using System.Text.Json;
using AnnounceBot.Cli.Check;
using AnnounceBot.Watching.Check;

namespace AnnounceBot.Cli;

internal static class FeedsCheckVerb
{
    public static Command Create(Shell shell)
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "Addresses or files.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line." };
        var batch = new Option<string?>("--batch") { Description = "With --json: read {\"source\", \"contentType\", \"baseUrl\"} lines from FILE; - is the standard input.", HelpName = "FILE" };
        var contentType = new Option<string?>("--content-type") { Description = "The Content-Type to assume for a file.", HelpName = "T" };
        var baseUrl = new Option<string?>("--base-url") { Description = "The address to resolve a file's links against.", HelpName = "U" };
        var check = new Verb(
            "check",
            "Shows what the bot sees in a feed, a page or a file, and says in plain words what is wrong with it.",
            details: null,
            "announcebot feeds check https://blog.example/feed.xml") { sources, json, batch, contentType, baseUrl };
        check.Validators.Add(result =>
        {
            if (result.GetValue(batch) is not null && !result.GetValue(json))
                result.AddError("--batch goes with --json.");
            if (result.GetValue(batch) is null && result.GetValue(sources) is not { Length: > 0 })
                result.AddError("Say what to check: an address or a file.");
        });
        check.SetAction((parsed, cancellationToken) =>
        {
            var given = parsed.GetValue(sources)!.Select(source => new CheckQuestion(source, parsed.GetValue(contentType), parsed.GetValue(baseUrl))).ToAsyncEnumerable();
            var questions = parsed.GetValue(batch) is { } file ? ReadAsync(shell, file) : given;
            return RunAsync(shell, questions, parsed.GetValue(json), cancellationToken);
        });
        return check;
    }

    private static async Task<int> RunAsync(Shell shell, IAsyncEnumerable<CheckQuestion> questions, bool json, CancellationToken cancellationToken)
    {
        using var checker = new Checker(shell.Clock, shell.Folder);
        await foreach (var question in questions.WithCancellation(cancellationToken))
        {
            var answer = await checker.CheckAsync(question, cancellationToken);
            if (json)
                await shell.Out.WriteLineAsync(JsonSerializer.Serialize(answer, CliJson.Default.CheckAnswer).AsMemory(), cancellationToken);
            else
                await shell.Out.WriteLineAsync(string.Join(Environment.NewLine, Report.Lines(answer)).AsMemory(), cancellationToken);
        }

        return ExitStatus.Done;
    }

    private static async IAsyncEnumerable<CheckQuestion> ReadAsync(Shell shell, string file)
    {
        using var reader = file == "-" ? shell.In : File.OpenText(Path.GetFullPath(file, shell.Folder));
        while (await reader.ReadLineAsync() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return JsonSerializer.Deserialize(line, CliJson.Default.CheckQuestion)!;
        }
    }
}
