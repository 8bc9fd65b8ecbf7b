namespace AnnounceBot.Playground.World;

/// <summary>Hands events on to whoever subscribed: one at a time, in the order in which they happened, outside the world's lock.</summary>
/// <param name="world">The world's lock; events are raised under it.</param>
internal sealed class Changes(Lock world)
{
    private readonly Queue<WorldEvent> _pending = [];
    private readonly List<Action<WorldEvent>> _subscribers = [];
    private bool _delivering;

    /// <param name="subscriber">Must be quick and must not throw; it may ask the world.</param>
    /// <returns>Ends the subscription when disposed.</returns>
    public IDisposable Subscribe(Action<WorldEvent> subscriber)
    {
        lock (world)
        {
            _subscribers.Add(subscriber);
        }

        return new Subscription(this, subscriber);
    }

    public void Raise(WorldEvent happened) => _pending.Enqueue(happened);

    // Whoever finds nobody delivering delivers everything, also what others raise meanwhile: so there is one order for all.
    public void Deliver()
    {
        while (Next(out var subscribers) is { } happened)
        {
            try
            {
                foreach (var subscriber in subscribers)
                    subscriber(happened);
            }
            finally
            {
                lock (world)
                {
                    _delivering = false;
                }
            }
        }
    }

    private WorldEvent? Next(out Action<WorldEvent>[] subscribers)
    {
        lock (world)
        {
            subscribers = [.. _subscribers];
            if (_delivering || !_pending.TryDequeue(out var next))
                return null;

            _delivering = true;
            return next;
        }
    }

    private sealed class Subscription(Changes changes, Action<WorldEvent> subscriber) : IDisposable
    {
        public void Dispose() => changes.Unsubscribe(subscriber);
    }

    private void Unsubscribe(Action<WorldEvent> subscriber)
    {
        lock (world)
        {
            _subscribers.Remove(subscriber);
        }
    }
}
