namespace AnnounceBot.Playground;

/// <summary>The playground could not start, since another program listens on its port.</summary>
/// <param name="port">The port that was asked for.</param>
/// <param name="inner">What the socket said.</param>
public sealed class PortInUseException(int port, Exception? inner = null)
    : Exception($"Port {port} is in use by another program.", inner)
{
    /// <summary>The port that was asked for.</summary>
    public int Port { get; } = port;
}
