namespace AnnounceBot.Digests.Week;

internal enum WeekSort
{
    Newest,
    Interest,
}
