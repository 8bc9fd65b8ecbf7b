using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Storage;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Cli;

/// <summary>The command line: its verbs, and how each way to fail is told.</summary>
internal static class Application
{
    public static async Task<int> RunAsync(string[] arguments, Shell given, CancellationToken cancellationToken)
    {
        var shell = given;
        try
        {
            var parsed = CommandLine(shell).Parse(arguments);
            if (parsed.Errors.Count == 0 && parsed.GetValue(Options.Log) is { } words)
            {
                shell = Logging(given, LogChoice.Parse(words)!);
                parsed = CommandLine(shell).Parse(arguments);
            }

            var configuration = new InvocationConfiguration
            {
                Output = shell.Out,
                Error = shell.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            if (parsed.Action is not ParseErrorAction mistake)
                return await parsed.InvokeAsync(configuration, cancellationToken);

            mistake.ShowHelp = false;
            await parsed.InvokeAsync(configuration, cancellationToken);
            return await FailAsync(shell, given.Error, $"`announcebot {PathOf(parsed.CommandResult)}--help` tells what there is.", ExitStatus.Usage);
        }
        catch (ConfigurationException mistakes)
        {
            return await FailAsync(shell, given.Error, mistakes.Message, ExitStatus.Usage);
        }
        catch (OperatorException failure)
        {
            return await FailAsync(shell, given.Error, failure.Message, ExitStatus.NeedsPerson);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await FailAsync(shell, given.Error, "Stopped. What was done so far is kept; the same command goes on from there.", ExitStatus.Interrupted);
        }
    }

    private static RootCommand CommandLine(Shell shell)
    {
        var run = RunVerb.Create(shell);
        var root = new RootCommand("AnnounceBot announces what a community's bloggers publish. Without a command it runs, as `announcebot run` does.")
        {
            run,
            PollVerb.Create(shell),
            PlaygroundVerb.Create(shell),
            new Command("feeds", "Looks after the feeds.")
            {
                FeedsListVerb.Create(shell),
                FeedsAddVerb.Create(shell),
                FeedsRemoveVerb.Create(shell),
                FeedsPauseVerb.Create(shell),
                FeedsResumeVerb.Create(shell),
                FeedsMoveVerb.Create(shell),
                FeedsImportVerb.Create(shell),
                FeedsExportVerb.Create(shell),
                FeedsCheckVerb.Create(shell),
                FeedsDiscoverVerb.Create(shell),
            },
            new Command("routes", "Looks at where posts go.")
            {
                RoutesTestVerb.Create(shell),
            },
            WhyVerb.Create(shell),
            DigestVerb.Create(shell),
            new Command("deliveries", "Looks after what waits to be announced, is held or failed.")
            {
                DeliveriesListVerb.Create(shell),
                DeliveriesRetryVerb.Create(shell),
                DeliveriesDropVerb.Create(shell),
            },
            LinksVerb.Create(shell),
            BackupVerb.Create(shell),
            RestoreVerb.Create(shell),
            DoctorVerb.Create(shell),
        };
        root.Options.Add(Options.Config);
        root.Options.Add(Options.Log);
        foreach (var option in run.Options)
            root.Options.Add(option);
        root.Action = run.Action;
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new VerbHelp((HelpAction)help.Action!);
        return root;
    }

    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)}{command.Command.Name} " : "";

    /// <returns>A shell whose error stream is the log that was asked for, and nothing else.</returns>
    private static Shell Logging(Shell given, LogChoice log) => log.IsJson
        ? given with { Log = log, Error = new JsonWords(given.Error, given.Clock), IsTerminal = false }
        : given with { Log = log };

    private static async Task<int> FailAsync(Shell shell, TextWriter errors, string message, int status)
    {
        await errors.WriteLineAsync(shell.Log.IsJson ? LogLine.Json(shell.Clock.GetUtcNow(), LogLevel.Error, JsonWords.Source, message) : message);
        return status;
    }
}
