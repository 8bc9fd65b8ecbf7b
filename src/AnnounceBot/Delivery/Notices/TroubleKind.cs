namespace AnnounceBot.Delivery.Notices;

internal enum TroubleKind
{
    /// <summary>A channel is missing or hidden: what is to be said there waits.</summary>
    Blocked,

    /// <summary>Something failed for good, unless a person changes something and has it tried again.</summary>
    Refused,
}
