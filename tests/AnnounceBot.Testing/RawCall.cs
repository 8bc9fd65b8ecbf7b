using System.Net.Sockets;
using System.Text;

namespace AnnounceBot.Testing;

/// <summary>One connection to a <see cref="RawServer"/>.</summary>
/// <param name="Stream">The bytes.</param>
/// <param name="Number">1 for the first connection to the server.</param>
/// <param name="Record">Where the requests are noted.</param>
/// <param name="Stopped">Cancelled when the server is disposed.</param>
public sealed record RawCall(NetworkStream Stream, int Number, Action<string> Record, CancellationToken Stopped)
{
    /// <summary>Reads a request up to the empty line; null if the client closed.</summary>
    public async Task<string?> ReadRequestAsync()
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await Stream.ReadAsync(one, Stopped) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        Record(head.ToString());
        return head.ToString();
    }

    /// <summary>Writes text as Latin-1.</summary>
    public Task WriteAsync(string text) => WriteAsync(Encoding.Latin1.GetBytes(text));

    public Task WriteAsync(byte[] bytes) => Stream.WriteAsync(bytes, Stopped).AsTask();

    /// <summary>Reads to the client's end, so that closing does not reset what was written.</summary>
    internal async Task DrainAsync()
    {
        var sink = new byte[1024];
        while (await Stream.ReadAsync(sink, Stopped) > 0)
        {
            continue;
        }
    }
}
