using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>Who handles an interaction, and what Discord hears before.</summary>
/// <param name="RunAsync">Handles it.</param>
internal sealed record Route(Acknowledgement Acknowledgement, Func<Interaction, Answering, CancellationToken, Task> RunAsync);
