namespace AnnounceBot.Discord.Gateway;

/// <summary>Remembers identifies for as long as the process lives: enough for the playground, too little for a bot that may crash in a loop.</summary>
public sealed class MemoryIdentifyLog : IIdentifyLog
{
    private readonly Lock _lock = new();
    private readonly List<DateTimeOffset> _moments = [];

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DateTimeOffset>> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _moments.RemoveAll(moment => moment < since);
            return ValueTask.FromResult<IReadOnlyList<DateTimeOffset>>([.. _moments]);
        }
    }

    /// <inheritdoc/>
    public ValueTask AddAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _moments.Add(at);
        }

        return ValueTask.CompletedTask;
    }
}
