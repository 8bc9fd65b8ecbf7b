using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AnnounceBot.Cli;

/// <summary>The usual help, and below it what a <see cref="Verb"/> has to say.</summary>
internal sealed class VerbHelp(HelpAction usual) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var status = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb verb)
        {
            var output = parseResult.InvocationConfiguration.Output;
            if (verb.Details is { } details)
                output.WriteLine($"{details}\n");
            output.WriteLine($"Example: {verb.Example}\n");
        }

        return status;
    }
}
