namespace AnnounceBot.Discord.Rest.RateLimits;

/// <summary>A call's turn: until it is disposed, the next to the same place waits.</summary>
internal interface ITurn : IDisposable
{
    /// <summary>Waits until the limits allow one request, and counts it.</summary>
    /// <exception cref="DiscordBusyException">That would take longer than there is patience.</exception>
    Task UntilAllowedAsync(Patience patience, CancellationToken cancellationToken);

    /// <summary>Takes in what an answer says about limits.</summary>
    /// <param name="answer">Null: there was none.</param>
    /// <param name="error">What its body says, if it is no success.</param>
    void Learn(RestAnswer? answer, ErrorBody? error);
}
