using AnnounceBot.Digests.Checking;

namespace AnnounceBot.Digests.Publishing;

/// <summary>What a moderator may want to mend, as many as a message has room for.</summary>
internal static class FindingList
{
    private const int Longest = 900;

    /// <param name="first">What stands above them.</param>
    /// <param name="nothing">What is said where there are none; null: nothing.</param>
    public static string? Of(IReadOnlyList<Finding> findings, string first, string? nothing)
    {
        if (findings.Count == 0)
            return nothing;
        var shown = new List<string> { first };
        foreach (var line in findings.Select(finding => $"* {finding.Words}"))
        {
            if (shown.Sum(before => before.Length + 1) + line.Length > Longest)
                break;
            shown.Add(line);
        }

        var more = findings.Count - (shown.Count - 1);
        return string.Join('\n', more > 0 ? shown.Append($"* and {more} more: `/digest edit` shows the posts") : shown);
    }
}
