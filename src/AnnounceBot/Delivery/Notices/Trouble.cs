namespace AnnounceBot.Delivery.Notices;

/// <summary>Something that moderators were told about a channel.</summary>
/// <param name="Place">The channel that is blocked, or the lane in which something failed.</param>
/// <param name="Reason">For a moderator: what is wrong and what to do.</param>
/// <param name="Notice">The message that tells it; null if it is about the moderators' channel itself.</param>
/// <param name="DecidedBy">Null: on the command line.</param>
internal sealed record Trouble(
    long Id, TroubleKind Kind, string Place, string Channel, string Reason, DeliveryId? Notice, bool IsOver, bool IsDecided, string? DecidedBy, FailedDecision? Decision);
