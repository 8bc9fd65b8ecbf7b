namespace AnnounceBot.Chat.Commands;

/// <summary>A command that offers choices while somebody types in an option of it (<see cref="OptionAbout.IsCompleted"/>).</summary>
internal interface ICompletesOptions : ISlashCommand
{
    /// <returns>At most 25 choices, the best first; within 3 seconds, so without asking the network.</returns>
    Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken);
}
