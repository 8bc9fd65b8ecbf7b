namespace AnnounceBot.Explain.Doctor;

/// <summary>How far the reading of the feeds is.</summary>
/// <param name="Feeds">How many are to be read.</param>
internal readonly record struct RoundState(int Feeds, int Read, int Failing);
