namespace AnnounceBot.Discord.Rest;

/// <summary>How long one call may still wait for limits; the time of the requests themselves does not count.</summary>
internal sealed class Patience(string route, TimeSpan longestWait, TimeProvider clock)
{
    public string Route => route;

    public TimeSpan Left { get; private set; } = longestWait;

    /// <exception cref="DiscordBusyException">At once, if it would be too long.</exception>
    public async Task WaitAsync(TimeSpan wait, LimitScope scope, CancellationToken cancellationToken)
    {
        if (wait > Left)
            throw new DiscordBusyException(route, wait, scope);

        var begun = clock.GetTimestamp();
        await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), clock, cancellationToken);
        Spend(begun);
    }

    /// <param name="begun">The timestamp at which the waiting began.</param>
    public void Spend(long begun)
    {
        var left = Left - clock.GetElapsedTime(begun);
        Left = left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
