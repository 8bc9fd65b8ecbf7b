using AnnounceBot.Delivery;

namespace AnnounceBot.Tests.Support;

internal static class TempQueue
{
    /// <summary>The deliverer's side of an outbox; moderators hear of troubles in #mod-queue.</summary>
    public static DeliveryQueue QueueOf(this TempDatabase temp, Outbox outbox, TimeProvider clock) => new(
        temp.Database, temp.Writer, TimeZoneInfo.Utc, new(new(outbox, "mod-queue"), new(temp.Database, temp.Writer, clock), temp.Writer, clock), clock);
}
