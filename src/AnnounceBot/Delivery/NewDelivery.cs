using AnnounceBot.Chat;

namespace AnnounceBot.Delivery;

/// <summary>A message to be shown.</summary>
/// <param name="Channel">A name or an id, as configured.</param>
internal sealed record NewDelivery(Purpose Purpose, string Channel, ChatMessage Message)
{
    /// <summary>What it is about: the second way to find it in a channel.</summary>
    public string? Link { get; init; }

    /// <summary>
    /// Another delivery, after which and where this one is to be shown: in the thread that it opens, or beside the message that it shows, which in a forum is in its post.
    /// Null: in the channel itself.
    /// </summary>
    public DeliveryId? Inside { get; init; }

    /// <summary>A reason to wait for a moderator; null to send it as soon as it may be.</summary>
    public string? HeldBecause { get; init; }

    /// <summary>Null: it is not spread over time, and not held back by what is.</summary>
    public Plan? Plan { get; init; }
}
