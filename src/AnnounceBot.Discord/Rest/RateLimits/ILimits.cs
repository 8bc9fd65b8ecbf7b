namespace AnnounceBot.Discord.Rest.RateLimits;

/// <summary>Decides when a call may be made: one way for ordinary calls, another for answers to interactions.</summary>
internal interface ILimits
{
    /// <summary>Waits until no earlier call to the same place is before this one.</summary>
    Task<ITurn> TurnAsync(RestCall call, Patience patience, CancellationToken cancellationToken);
}
