namespace AnnounceBot.Discord.Rest.RateLimits;

/// <summary>Calls that Discord counts together: what is left of them, and who waits, in order. For one thread at a time.</summary>
internal sealed class Bucket
{
    private readonly LinkedList<Ticket> _waiting = [];
    private int? _remaining;
    private TimeSpan _resetAt;
    private TimeSpan _blockedUntil;
    private LimitScope _blockedBy;

    /// <summary>Discord's name for it; null: not told yet.</summary>
    public string? Hash { get; set; }

    /// <summary>Whose turn it is. One at a time keeps the order, and what is left is never guessed.</summary>
    public Ticket? Holder { get; private set; }

    public bool IsIdle(TimeSpan now) => Holder is null && _waiting.Count == 0 && FreeAt(now).At <= now;

    /// <summary>When the next request may be made, and whose limit it is until then.</summary>
    public (TimeSpan At, LimitScope Scope) FreeAt(TimeSpan now)
    {
        var free = _remaining <= 0 && _resetAt > now ? _resetAt : now;
        return _blockedUntil > free ? (_blockedUntil, _blockedBy) : (free, LimitScope.User);
    }

    /// <summary>Counts a request; when the time of the old count is over, the new one is not known before the answer.</summary>
    public void Take(TimeSpan now) => _remaining = _resetAt <= now ? null : _remaining - 1;

    public void Learn(RateHeaders rate, TimeSpan now)
    {
        if (rate is { Remaining: { } remaining, ResetAfter: { } resetAfter })
        {
            _remaining = remaining;
            _resetAt = now + resetAfter;
        }
    }

    public void Block(TimeSpan until, LimitScope scope)
    {
        if (until > _blockedUntil)
        {
            _blockedUntil = until;
            _blockedBy = scope;
        }
    }

    /// <summary>Stands at the end of the queue, or has its turn at once.</summary>
    public void Enter(Ticket ticket)
    {
        ticket.Bucket = this;
        _waiting.AddLast(ticket);
        Next();
    }

    /// <summary>Goes, whether it had its turn or still waited.</summary>
    public void Leave(Ticket ticket)
    {
        if (Holder == ticket)
            Holder = null;
        else
            _waiting.Remove(ticket);

        Next();
    }

    /// <summary>Hands a call that has its turn, and those of its route behind it, to the bucket that they turned out to belong to.</summary>
    public void MoveTo(Bucket other, Ticket holder)
    {
        Ticket[] moving = [.. _waiting.Where(ticket => ticket.Route == holder.Route)];
        foreach (var ticket in moving)
            _waiting.Remove(ticket);

        Leave(holder);
        holder.WaitAgain();   // in case that it was refused and has to be sent again: still before those behind it
        other.Enter(holder);
        foreach (var ticket in moving)
            other.Enter(ticket);
    }

    private void Next()
    {
        if (Holder is null && _waiting.First is { } first)
        {
            _waiting.RemoveFirst();
            Holder = first.Value;
            Holder.HasTurn.SetResult();
        }
    }
}
