namespace AnnounceBot.Chat.Inspection;

/// <summary>How the commands that people see differ from ours. All lists hold names.</summary>
/// <param name="Count">How many we have.</param>
/// <param name="Foreign">None of ours.</param>
internal sealed record CommandReport(int Count, IReadOnlyList<string> Missing, IReadOnlyList<string> Changed, IReadOnlyList<string> Foreign)
{
    public bool IsWell => Missing.Count + Changed.Count + Foreign.Count == 0;
}
