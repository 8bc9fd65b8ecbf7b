namespace AnnounceBot.Digests;

internal enum SchedulePeriod
{
    Week,
    TwoWeeks,
    Month,
}
