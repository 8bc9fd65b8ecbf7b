namespace AnnounceBot.Discord.Interactions;

/// <summary>Remembers the newest interactions: an event may arrive twice, and is answered once.</summary>
internal sealed class SeenInteractions
{
    private const int Most = 4096;

    private readonly Lock _lock = new();
    private readonly HashSet<Snowflake> _seen = [];
    private readonly Queue<Snowflake> _order = [];

    /// <returns>Whether it was not there.</returns>
    public bool Add(Snowflake id)
    {
        lock (_lock)
        {
            if (!_seen.Add(id))
                return false;

            _order.Enqueue(id);
            if (_order.Count > Most)
                _seen.Remove(_order.Dequeue());

            return true;
        }
    }
}
