using System.Threading.Channels;

namespace AnnounceBot.Delivery;

/// <summary>Wakes the deliverer. The table is the queue: a ring that is lost loses nothing.</summary>
internal sealed class Doorbell
{
    private readonly Channel<Doorbell> _rings = Channel.CreateBounded<Doorbell>(
        new BoundedChannelOptions(capacity: 1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(this);

    /// <summary>Returns at the next ring, or when the time is over: others may have written to the table beside us.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timer = clock.CreateTimer(_ => Ring(), null, atMost, Timeout.InfiniteTimeSpan);
        await _rings.Reader.ReadAsync(cancellationToken);
    }
}
