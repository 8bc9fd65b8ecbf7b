namespace AnnounceBot.Digests.Publishing.Schedule;

/// <summary>How far a schedule was followed.</summary>
/// <param name="Schedule">The one that was followed last, as it is stored.</param>
/// <param name="Since">From when on.</param>
/// <param name="HandledAt">The latest moment that was due and is settled; null: none was.</param>
internal sealed record DueState(string Schedule, DateTimeOffset Since, DateTimeOffset? HandledAt);
