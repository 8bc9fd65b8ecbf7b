namespace AnnounceBot.Discord.Interactions;

/// <summary>Remembers over restarts who waits for an answer: a process that is killed cannot tell them itself.</summary>
public interface IOpenAnswers
{
    /// <summary>Those that an earlier process has left.</summary>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>The answers, also those that Discord no longer takes.</returns>
    ValueTask<IReadOnlyList<OpenAnswer>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Adds one. The router acknowledges the interaction only after this has ended, so that a crash cannot lose one; but it waits for a second at most.</summary>
    /// <param name="answer">Who waits.</param>
    /// <param name="cancellationToken">Gives up waiting; it may be kept all the same.</param>
    /// <returns>When it is kept.</returns>
    ValueTask AddAsync(OpenAnswer answer, CancellationToken cancellationToken);

    /// <summary>Forgets one, which was answered; also after an <see cref="AddAsync"/> that was given up.</summary>
    /// <param name="interaction">What they did.</param>
    /// <param name="cancellationToken">Gives up waiting; it may be forgotten all the same.</param>
    /// <returns>When it is forgotten.</returns>
    ValueTask RemoveAsync(Snowflake interaction, CancellationToken cancellationToken);
}
