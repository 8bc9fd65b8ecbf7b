namespace AnnounceBot.Delivery;

/// <summary>How a lane stands in which something waits.</summary>
/// <param name="DueAt">When its first may be tried; null if all of it is planned for later, or waits for others.</param>
/// <param name="PlannedAt">When the next one joins the queue that is planned for later.</param>
/// <param name="IsBlocked">It is known to wait for a person.</param>
internal sealed record LaneHead(string Lane, DateTimeOffset? DueAt, DateTimeOffset? PlannedAt, bool IsBlocked);
