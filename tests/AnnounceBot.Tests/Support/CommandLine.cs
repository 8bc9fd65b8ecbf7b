using AnnounceBot.Cli;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Support;

/// <summary>Calls the command line as a shell would, in this process.</summary>
internal static class CommandLine
{
    public sealed record Outcome(int Status, string Output, string Errors)
    {
        public string LastLine => Output.TrimEnd().Split('\n')[^1].TrimEnd('\r');
    }

    public static Task<Outcome> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>([BotProcess.AnyPort]), "", CancellationToken.None, arguments);

    public static async Task<Outcome> RunAsync(
        IReadOnlyDictionary<string, string> environment, string input, CancellationToken cancellationToken, params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var shell = new Shell(
            new StringReader(input), TextWriter.Synchronized(output), TextWriter.Synchronized(errors), environment, Path.GetTempPath(), IsTerminal: false, TimeProvider.System, new Random(1));
        var status = await Application.RunAsync(arguments, shell, cancellationToken);
        return new(status, output.ToString(), errors.ToString());
    }
}
