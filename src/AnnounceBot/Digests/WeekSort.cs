namespace AnnounceBot.Digests;

internal enum WeekSort
{
    Newest,
    Interest,
}
