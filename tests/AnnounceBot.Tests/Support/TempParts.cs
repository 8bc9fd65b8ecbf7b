using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Holds;
using AnnounceBot.Delivery;

namespace AnnounceBot.Tests.Support;

/// <summary>Parts of the bot over a temporary database; moderators hear of troubles in #mod-queue.</summary>
internal static class TempParts
{
    private const string Moderators = "mod-queue";

    /// <summary>The deliverer's side of an outbox.</summary>
    public static DeliveryQueue QueueOf(this TempDatabase temp, Outbox outbox, TimeProvider clock) => new(
        temp.Database, temp.Writer, TimeZoneInfo.Utc, new(new(outbox, Moderators), new(temp.Database, temp.Writer, clock), temp.Writer, clock), [], clock);

    public static ForgottenDeliveries ForgottenOf(this TempDatabase temp, Outbox outbox, TimeProvider clock) => new(temp.Database, temp.Writer, outbox, clock);

    public static Intake IntakeOf(this TempDatabase temp, Routes routes, TimeProvider clock)
    {
        var outbox = new Outbox(new Doorbell(), clock);
        var timetable = new Timetable(TimeZoneInfo.Utc, clock);
        var holds = new HoldDesk(new(outbox, Moderators), new(temp.Database, temp.Writer, clock), timetable, temp.Writer, clock);
        return new(routes, Some.Looks(), timetable, outbox, holds, new([]), clock);
    }
}
