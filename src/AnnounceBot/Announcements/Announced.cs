using System.Text.Json.Serialization;

namespace AnnounceBot.Announcements;

/// <summary>What became of a post in a channel.</summary>
/// <param name="State">Of its delivery: pending, sending, sent, held, failed or dropped.</param>
internal sealed record Announced(string Channel, string State)
{
    /// <summary>It stands there, or will as soon as its turn comes.</summary>
    [JsonIgnore]
    public bool IsUnderway => State is "pending" or "sending" or "sent";
}
