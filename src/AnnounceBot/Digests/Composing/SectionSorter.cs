using AnnounceBot.Digests.Issues;

namespace AnnounceBot.Digests.Composing;

/// <summary>Puts blocks under their headings.</summary>
/// <param name="configured">In the order that an issue has them in.</param>
internal sealed class SectionSorter(IReadOnlyList<SectionOptions> configured)
{
    /// <returns>What stands under no heading comes first, then the configured sections, then those that moderators thought of.</returns>
    public IReadOnlyList<IssueSection> Sort(IReadOnlyList<(IssueBlock Block, string? Section)> blocks)
    {
        var titles = configured.Select(section => section.Title).Prepend("").Concat(blocks.Select(block => block.Section ?? "")).Distinct(StringComparer.OrdinalIgnoreCase);
        var bySection = blocks.ToLookup(block => block.Section ?? "", block => block.Block, StringComparer.OrdinalIgnoreCase);
        return [.. titles.Where(bySection.Contains).Select(title => new IssueSection(title.Length == 0 ? null : title, [.. bySection[title]]))];
    }
}
