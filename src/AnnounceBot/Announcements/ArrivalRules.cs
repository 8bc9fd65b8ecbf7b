namespace AnnounceBot.Announcements;

/// <summary>What keeps an arrival from becoming a flood. See the README, "Too many at once".</summary>
/// <param name="MaxAge">Older posts are stored and not announced.</param>
/// <param name="FloodLimit">More new posts than that wait for a moderator; 0: no brake.</param>
internal sealed record ArrivalRules(FirstPoll FirstPoll, TimeSpan MaxAge, int FloodLimit);
