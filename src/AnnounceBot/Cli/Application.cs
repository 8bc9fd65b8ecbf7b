using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Storage;

namespace AnnounceBot.Cli;

/// <summary>The command line: its verbs, and how each way to fail is told.</summary>
internal static class Application
{
    public static async Task<int> RunAsync(string[] arguments, Shell shell, CancellationToken cancellationToken)
    {
        try
        {
            var parsed = CommandLine(shell).Parse(arguments);
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
            return await FailAsync(shell, $"`announcebot {PathOf(parsed.CommandResult)}--help` tells what there is.", ExitStatus.Usage);
        }
        catch (ConfigurationException mistakes)
        {
            return await FailAsync(shell, mistakes.Message, ExitStatus.Usage);
        }
        catch (OperatorException failure)
        {
            return await FailAsync(shell, failure.Message, ExitStatus.NeedsPerson);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await FailAsync(shell, "Stopped. What was done so far is kept; the same command goes on from there.", ExitStatus.Interrupted);
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
        foreach (var option in run.Options)
            root.Options.Add(option);
        root.Action = run.Action;
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new VerbHelp((HelpAction)help.Action!);
        return root;
    }

    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)}{command.Command.Name} " : "";

    private static async Task<int> FailAsync(Shell shell, string message, int status)
    {
        await shell.Error.WriteLineAsync(message);
        return status;
    }
}
