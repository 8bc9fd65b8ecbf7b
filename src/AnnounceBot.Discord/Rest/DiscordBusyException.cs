namespace AnnounceBot.Discord.Rest;

/// <summary>Not now: a limit is reached. Nothing has happened, and the same call may be made again later.</summary>
/// <param name="route">What was asked.</param>
/// <param name="retryAfter">How long to wait.</param>
/// <param name="scope">Whose limit it is.</param>
public sealed class DiscordBusyException(string route, TimeSpan retryAfter, LimitScope scope)
    : DiscordException(route, Describe(route, retryAfter, scope))
{
    /// <summary>How long to wait before the same call is made again.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;

    /// <summary>Whose limit it is.</summary>
    public LimitScope Scope { get; } = scope;

    private static string Describe(string route, TimeSpan wait, LimitScope scope) => scope switch
    {
        LimitScope.Invalid => $"{route} was not sent: Discord refused so many requests in the last ten minutes that it would soon block this address. Calls go on in {wait:c}; look at the refusals before.",
        LimitScope.Queue => $"{route} was not sent: others to the same place are still waiting. Try again in {wait:c}.",
        _ => $"{route} has to wait {wait:c} for a limit of Discord's ({scope}).",
    };
}
