namespace AnnounceBot.Announcements.Holds;

/// <summary>All posts of a hold, decided on or not.</summary>
/// <param name="Dropped">Those that are not announced, in one channel at least.</param>
internal sealed record HoldTally(int Posts, int Dropped);
