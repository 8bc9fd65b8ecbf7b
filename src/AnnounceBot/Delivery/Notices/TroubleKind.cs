namespace AnnounceBot.Delivery.Notices;

internal enum TroubleKind
{
    /// <summary>What is to be done there waits until a person has changed something about the channel.</summary>
    Blocked,

    /// <summary>Something failed for good, unless a person changes something and has it tried again.</summary>
    Refused,

    /// <summary>The configuration was changed and cannot be used; the one before goes on.</summary>
    Configuration,
}
