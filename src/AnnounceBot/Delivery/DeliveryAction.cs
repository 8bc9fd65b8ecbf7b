namespace AnnounceBot.Delivery;

/// <summary>What is to be done in the chat.</summary>
internal enum DeliveryAction
{
    Create,
    Edit,
    Delete,
    Crosspost,

    /// <summary>Opens a thread under the message.</summary>
    Thread,
}
