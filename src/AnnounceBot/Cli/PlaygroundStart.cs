using AnnounceBot.Playground;
using AnnounceBot.Playground.Blogs;
using AnnounceBot.Storage;

namespace AnnounceBot.Cli;

/// <summary>Starts a playground, or says in words why it cannot.</summary>
internal static class PlaygroundStart
{
    public static SampleCommunity Sample()
    {
        try
        {
            return SampleCommunity.Load(Path.Combine(AppContext.BaseDirectory, "config", "samples", "community.json"));
        }
        catch (SampleCommunityException broken)
        {
            throw new OperatorException($"The sample community cannot be used: {broken.Message}", broken);
        }
    }

    /// <returns>A community of that name, without blogs.</returns>
    public static SampleCommunity Nobody(string name) => SampleCommunity.None with { Name = name };

    /// <exception cref="OperatorException">The port is taken.</exception>
    public static async Task<PlaygroundServer> StartAsync(Shell shell, PlaygroundOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await PlaygroundServer.StartAsync(options, shell.Clock, cancellationToken);
        }
        catch (PortInUseException taken)
        {
            throw new OperatorException($"Port {taken.Port} is in use by another program (another AnnounceBot?). Stop that one, or give another port: --port 0 takes a free one.", taken);
        }
    }
}
