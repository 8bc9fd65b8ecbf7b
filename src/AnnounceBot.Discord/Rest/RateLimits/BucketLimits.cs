namespace AnnounceBot.Discord.Rest.RateLimits;

/// <summary>Discord's limits for ordinary calls: by bucket, for all together, and for refused ones.</summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits</remarks>
internal sealed class BucketLimits(TimeProvider clock, InvalidRequests invalid) : ILimits
{
    private static readonly TimeSpan ShortestBusy = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();   // held only for moments; nothing is awaited in it
    private readonly Buckets _buckets = new();
    private readonly GlobalLimit _global = new();
    private readonly long _start = clock.GetTimestamp();

    private TimeSpan Now => clock.GetElapsedTime(_start);

    public async Task<ITurn> TurnAsync(RestCall call, Patience patience, CancellationToken cancellationToken)
    {
        var turn = new Turn(this, Enter(call, patience));
        try
        {
            await turn.UntilReachedAsync(patience, cancellationToken);
            return turn;
        }
        catch (Exception e) when (e is DiscordBusyException or OperationCanceledException)
        {
            turn.Dispose();
            throw;
        }
    }

    private async Task UntilTurnAsync(Ticket ticket, Patience patience, CancellationToken cancellationToken)
    {
        var hasTurn = ticket.HasTurn.Task;
        if (hasTurn.IsCompleted)
            return;

        var begun = clock.GetTimestamp();
        try
        {
            await hasTurn.WaitAsync(patience.Left, clock, cancellationToken);
            patience.Spend(begun);
        }
        catch (TimeoutException)
        {
            var wait = ClosedFor(ticket);
            throw new DiscordBusyException(patience.Route, wait > ShortestBusy ? wait : ShortestBusy, LimitScope.Queue);
        }
    }

    /// <exception cref="DiscordBusyException">It is known already that it would take too long.</exception>
    private Ticket Enter(RestCall call, Patience patience)
    {
        lock (_lock)
        {
            var now = Now;
            var route = $"{call.Method} {call.Template}";
            var bucket = _buckets.Of(route, call.Resource, now);
            var (free, scope) = FreeAt(bucket, now);
            if (free - now > patience.Left)
                throw new DiscordBusyException(call.Route, free - now, scope);

            var ticket = new Ticket(route, call.Resource);
            bucket.Enter(ticket);
            return ticket;
        }
    }

    private TimeSpan ClosedFor(Ticket ticket)
    {
        lock (_lock)
        {
            var now = Now;
            return FreeAt(ticket.Bucket!, now).At - now;
        }
    }

    private void Leave(Ticket ticket)
    {
        lock (_lock)
        {
            ticket.Bucket!.Leave(ticket);
        }
    }

    private async Task UntilAllowedAsync(Ticket ticket, Patience patience, CancellationToken cancellationToken)
    {
        await UntilTurnAsync(ticket, patience, cancellationToken);
        while (TakeOrWait(ticket) is { } wait)
            await patience.WaitAsync(wait.Time, wait.Scope, cancellationToken);
    }

    /// <returns>Null: it may be sent now, and is counted.</returns>
    private (TimeSpan Time, LimitScope Scope)? TakeOrWait(Ticket ticket)
    {
        lock (_lock)
        {
            var now = Now;
            var (free, scope) = FreeAt(ticket.Bucket!, now);
            if (free > now)
                return (free - now, scope);

            _global.Take(now);
            ticket.Bucket!.Take(now);
            return null;
        }
    }

    private (TimeSpan At, LimitScope Scope) FreeAt(Bucket bucket, TimeSpan now)
    {
        (TimeSpan At, LimitScope Scope)[] all = [bucket.FreeAt(now), (_global.FreeAt(now), LimitScope.Global), (now + invalid.Wait(), LimitScope.Invalid)];
        return all.MaxBy(limit => limit.At);
    }

    private void Learn(Ticket ticket, RestAnswer? answer, ErrorBody? error)
    {
        var refusal = Refusal.Of(answer, error);
        invalid.Count(answer, refusal);
        lock (_lock)
        {
            var now = Now;
            if (answer?.Rate.Bucket is { } hash)
                _buckets.Learn(ticket, hash, now);

            if (answer is not null)
                ticket.Bucket!.Learn(answer.Rate, now);

            if (refusal?.Scope == LimitScope.Global)
                _global.Block(now + refusal.Wait);
            else if (refusal is not null)
                ticket.Bucket!.Block(now + refusal.Wait, refusal.Scope);
        }
    }

    private sealed class Turn(BucketLimits limits, Ticket ticket) : ITurn
    {
        public Task UntilReachedAsync(Patience patience, CancellationToken cancellationToken) => limits.UntilTurnAsync(ticket, patience, cancellationToken);

        public Task UntilAllowedAsync(Patience patience, CancellationToken cancellationToken) => limits.UntilAllowedAsync(ticket, patience, cancellationToken);

        public void Learn(RestAnswer? answer, ErrorBody? error) => limits.Learn(ticket, answer, error);

        public void Dispose() => limits.Leave(ticket);
    }
}
