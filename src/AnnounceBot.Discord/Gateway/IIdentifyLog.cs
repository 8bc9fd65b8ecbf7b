namespace AnnounceBot.Discord.Gateway;

/// <summary>Remembers when the bot identified itself, over restarts: Discord resets the token of a bot that does it more than 1,000 times in 24 hours.</summary>
public interface IIdentifyLog
{
    /// <summary>The moments since <paramref name="since"/>, oldest first.</summary>
    /// <param name="since">24 hours ago.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>The moments, UTC.</returns>
    ValueTask<IReadOnlyList<DateTimeOffset>> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Adds a moment. The client identifies itself only after this has ended, so that a crash cannot lose one.</summary>
    /// <param name="at">The moment, UTC.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    /// <returns>When it is kept.</returns>
    ValueTask AddAsync(DateTimeOffset at, CancellationToken cancellationToken);
}
