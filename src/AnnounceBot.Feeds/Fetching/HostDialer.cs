using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>Finds a host's addresses; <see cref="Dns"/> outside of tests.</summary>
internal delegate Task<IPAddress[]> HostLookup(string host, CancellationToken ct);

/// <summary>Connects to a host: every address is checked when it is dialled, so that no name can lead anywhere else later.</summary>
/// <remarks>Addresses of both families race, each with a head start over the next (RFC 8305).</remarks>
internal sealed class HostDialer(AddressGuard guard, TimeSpan timeout, TimeProvider clock, HostLookup lookup)
{
    private const int MaxAddresses = 8;
    private static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(250);
    private readonly ConcurrentDictionary<string, bool> _trusted = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the host's address, as literal or as dialled last, lies in an allowed network.</summary>
    public bool IsTrusted(string host)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return guard.IsTrusted(literal);
        }

        var isLocal = host.TrimEnd('.').Equals("localhost", StringComparison.OrdinalIgnoreCase);
        return _trusted.ContainsKey(host) || (isLocal && guard.IsTrusted(IPAddress.Loopback));
    }

    /// <summary>Connects.</summary>
    /// <exception cref="FetchException">No address, none that is allowed, or none that answers in time.</exception>
    public async ValueTask<NetworkStream> DialAsync(string host, int port, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            var addresses = await FindAsync(host, either.Token).ConfigureAwait(false);
            var permitted = addresses.Where(address => guard.Permits(address, port)).Take(MaxAddresses).ToArray();
            if (permitted.Length == 0)
            {
                throw new FetchException(FailureKind.NotAllowed);
            }

            var socket = await RaceAsync(permitted.Length == 1 ? permitted : Alternate(permitted), port, either.Token).ConfigureAwait(false);
            Remember(host, socket);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new FetchException(FailureKind.Timeout);
        }
    }

    private async Task<IPAddress[]> FindAsync(string host, CancellationToken ct)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return [literal];
        }

        try
        {
            var found = await lookup(host, ct).ConfigureAwait(false);
            return found.Length > 0 ? found : throw new FetchException(FailureKind.Name);
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            throw new FetchException(FailureKind.Name);
        }
    }

    private void Remember(string host, Socket socket)
    {
        if (socket.RemoteEndPoint is IPEndPoint dialled && guard.IsTrusted(dialled.Address))
        {
            _trusted[host] = true;
        }
        else
        {
            _trusted.TryRemove(host, out _);
        }
    }

    private async Task<Socket> RaceAsync(IPAddress[] addresses, int port, CancellationToken ct)
    {
        using var race = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var running = new List<Task<Socket>>();
        for (var next = 0; next < addresses.Length || running.Count > 0;)
        {
            if (next < addresses.Length)
            {
                running.Add(ConnectAsync(addresses[next++], port, race.Token));
            }

            var headStart = Task.Delay(next < addresses.Length ? HeadStart : Timeout.InfiniteTimeSpan, clock, race.Token);
            var first = await Task.WhenAny([.. running, headStart]).ConfigureAwait(false);
            if (first is Task<Socket> { IsCompletedSuccessfully: true } winner)
            {
                running.Remove(winner);
                await race.CancelAsync().ConfigureAwait(false);
                await DiscardAsync(running).ConfigureAwait(false);
                return await winner.ConfigureAwait(false);
            }

            ct.ThrowIfCancellationRequested();
            running.RemoveAll(attempt => attempt.IsFaulted);
        }

        throw new FetchException(FailureKind.Connection);
    }

    private static async Task<Socket> ConnectAsync(IPAddress address, int port, CancellationToken ct)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), ct).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task DiscardAsync(IEnumerable<Task<Socket>> losers)
    {
        foreach (var loser in losers)
        {
            try
            {
                (await loser.ConfigureAwait(false)).Dispose();
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException)
            {
                continue;
            }
        }
    }

    /// <summary>The families in turn, beginning with the resolver's first choice.</summary>
    private static IPAddress[] Alternate(IPAddress[] addresses)
    {
        var preferred = addresses[0].AddressFamily;
        var one = addresses.Where(a => a.AddressFamily == preferred).Select((a, i) => (Address: a, Rank: 2 * i));
        var other = addresses.Where(a => a.AddressFamily != preferred).Select((a, i) => (Address: a, Rank: (2 * i) + 1));
        return [.. one.Concat(other).OrderBy(a => a.Rank).Select(a => a.Address)];
    }
}
