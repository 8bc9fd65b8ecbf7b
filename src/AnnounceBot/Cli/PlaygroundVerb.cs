using System.CommandLine;
using System.Net;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Checking;
using AnnounceBot.Storage;

namespace AnnounceBot.Cli;

/// <summary>The local chat server alone: another bot may connect.</summary>
internal static class PlaygroundVerb
{
    public static Command Create(Shell shell)
    {
        var port = PortOption("The port on this machine; 0 takes a free one.");
        var openApi = new Option<string?>("--openapi") { Description = "Discord's OpenAPI document: every request is checked against it, and GET /playground/violations tells what is wrong.", HelpName = "FILE" };
        var playground = new Verb(
            "playground",
            "Runs the playground alone: a chat on this machine that speaks Discord's protocol, for any bot.",
            "Everything is in memory and ends with it.",
            "announcebot playground --port 5080") { port, openApi };
        playground.SetAction((parsed, cancellationToken) => RunAsync(shell, parsed.GetValue(port), parsed.GetValue(openApi), cancellationToken));
        return playground;
    }

    public static Option<int> PortOption(string description)
    {
        var port = new Option<int>("--port") { Description = description, DefaultValueFactory = _ => 5080, HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
                result.AddError($"--port takes a number from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}.");
        });
        return port;
    }

    private static async Task<int> RunAsync(Shell shell, int port, string? openApi, CancellationToken cancellationToken)
    {
        var options = new PlaygroundOptions(port, PlaygroundStart.Sample()) { OpenApi = openApi is null ? null : Load(Path.Combine(shell.Folder, openApi)) };
        await using var playground = await PlaygroundStart.StartAsync(shell, options, cancellationToken);
        await shell.Out.WriteLineAsync(playground.Address.AbsoluteUri);
        await shell.Error.WriteLineAsync($"A bot may connect to {playground.Api} with the token \"{PlaygroundServer.Token}\". Ctrl-C stops.");
        await UntilStoppedAsync(shell, cancellationToken);
        return ExitStatus.Done;
    }

    private static OpenApiDocument Load(string path)
    {
        try
        {
            return OpenApiDocument.Load(path);
        }
        catch (OpenApiDocumentException broken)
        {
            throw new OperatorException(broken.Message, broken);
        }
    }

    private static async Task UntilStoppedAsync(Shell shell, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, shell.Clock, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await shell.Error.WriteLineAsync("The playground is closed.");
        }
    }
}
