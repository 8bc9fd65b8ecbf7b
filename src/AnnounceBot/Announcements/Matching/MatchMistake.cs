namespace AnnounceBot.Announcements.Matching;

/// <summary>Why a text is no expression.</summary>
/// <param name="Position">The character at which it shows, counted from 1.</param>
/// <param name="Advice">What is wrong and what would be right, without a full stop.</param>
internal sealed record MatchMistake(int Position, string Advice)
{
    public override string ToString() => $"at character {Position}, {Advice}";
}
