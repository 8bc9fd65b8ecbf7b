namespace AnnounceBot.Discord.Rest.RateLimits;

/// <summary>Answers to interactions wait for nothing but what they were told themselves: no queue, no limit of other calls.</summary>
internal sealed class InteractionLimits(TimeProvider clock, InvalidRequests invalid) : ILimits
{
    public Task<ITurn> TurnAsync(RestCall call, Patience patience, CancellationToken cancellationToken) =>
        Task.FromResult<ITurn>(new Turn(clock, invalid));

    private sealed class Turn(TimeProvider clock, InvalidRequests invalid) : ITurn
    {
        private Refusal? _refusal;
        private long _refusedAt;

        public async Task UntilAllowedAsync(Patience patience, CancellationToken cancellationToken)
        {
            if (invalid.Wait() is var wait && wait > TimeSpan.Zero)
                await patience.WaitAsync(wait, LimitScope.Invalid, cancellationToken);

            if (_refusal is { } refusal && refusal.Wait - clock.GetElapsedTime(_refusedAt) is var left && left > TimeSpan.Zero)
                await patience.WaitAsync(left, refusal.Scope, cancellationToken);
        }

        public void Learn(RestAnswer? answer, ErrorBody? error)
        {
            _refusal = Refusal.Of(answer, error);
            _refusedAt = clock.GetTimestamp();
            invalid.Count(answer, _refusal);
        }

        public void Dispose()
        {
        }
    }
}
