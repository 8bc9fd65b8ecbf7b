namespace AnnounceBot.Delivery;

/// <summary>How the outbox drains, at one moment.</summary>
/// <param name="Overdue">For how long the first in line could have gone; a long queue is no fault.</param>
/// <param name="Stuck">In how many lanes nothing was done for minutes, though something is due and waits for nobody: neither for a person nor for a limit.</param>
/// <param name="StuckFor">For how long, in the worst of them.</param>
/// <param name="Blocked">In how many lanes something waits for a person, who was told.</param>
internal sealed record OutboxState(TimeSpan Overdue, int Stuck, TimeSpan StuckFor, int Blocked);
