namespace AnnounceBot.Delivery.Notices;

/// <summary>What a moderator does with what failed.</summary>
internal enum FailedDecision
{
    Retry,
    Drop,
}
