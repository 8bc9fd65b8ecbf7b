namespace AnnounceBot.Delivery.Notices;

/// <summary>Something that does not work in a lane.</summary>
/// <param name="Reason">For a moderator: what is wrong and what to do.</param>
/// <param name="Notice">The message that tells it; null if it is about the moderators' channel itself, or another notice tells it already.</param>
/// <param name="DecidedBy">Null: on the command line.</param>
internal sealed record Trouble(
    long Id, TroubleKind Kind, string Lane, string Channel, string Reason, DeliveryId? Notice, bool IsDecided, string? DecidedBy, FailedDecision? Decision);
