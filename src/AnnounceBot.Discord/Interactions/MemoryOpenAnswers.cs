using System.Collections.Concurrent;

namespace AnnounceBot.Discord.Interactions;

/// <summary>Remembers who waits for as long as the process lives: enough for a bot whose people may wait in vain when it is killed.</summary>
public sealed class MemoryOpenAnswers : IOpenAnswers
{
    private readonly ConcurrentDictionary<Snowflake, OpenAnswer> _open = [];

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OpenAnswer>> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<OpenAnswer>>([.. _open.Values]);

    /// <inheritdoc/>
    public ValueTask AddAsync(OpenAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _open[answer.Interaction] = answer;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(Snowflake interaction, CancellationToken cancellationToken)
    {
        _open.TryRemove(interaction, out _);
        return ValueTask.CompletedTask;
    }
}
