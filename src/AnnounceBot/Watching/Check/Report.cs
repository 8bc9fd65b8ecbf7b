using System.Globalization;

namespace AnnounceBot.Watching.Check;

/// <summary>An answer in words that can be sent to the author of the feed.</summary>
internal static class Report
{
    private const int EntriesShown = 5;

    public static IEnumerable<string> Lines(CheckAnswer answer)
    {
        yield return answer.Source;
        if (answer.Error is { } error)
        {
            yield return $"  {error}";
            yield break;
        }

        yield return $"  {FormatOf(answer.Format)} in {answer.Encoding}: {answer.Title ?? "(no title)"}{(answer.Link is { } home ? $", {home}" : "")}";
        yield return $"  {answer.Entries.Count} {(answer.Entries.Count == 1 ? "entry" : "entries")}{(answer.Entries.Count > EntriesShown ? $"; the first {EntriesShown}:" : answer.Entries.Count > 0 ? ":" : "")}";
        foreach (var entry in answer.Entries.Take(EntriesShown))
            yield return $"    {entry.Date?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "no date         "}  {OneLine(entry.Title) ?? "(no title)"}{(entry.Author is { } author ? $" by {author}" : "")}";

        var findings = answer.Repairs.Concat(Findings(answer.Entries)).Concat(answer.Findings).ToList();
        yield return findings.Count == 0 ? "  Nothing is wrong with it." : "  What could be better:";
        foreach (var finding in findings)
            yield return $"    - {finding}";
    }

    private static IEnumerable<string> Findings(IReadOnlyList<CheckedEntry> entries)
    {
        if (entries.Count == 0)
            yield return "It has no entries: there is nothing to announce yet.";
        foreach (var finding in Missing(entries, "a date that can be read", entry => entry.Date is null, "they cannot be put in order, and at the first read they count as seen"))
            yield return finding;
        foreach (var finding in Missing(entries, "a link", entry => entry.Link is null, "readers are sent to the home page instead"))
            yield return finding;
        foreach (var finding in Missing(entries, "an identifier (guid, id)", entry => entry.Id is null, "they are known by their links, so a changed link is a new post"))
            yield return finding;
        foreach (var twins in entries.Where(entry => entry.Id is not null).GroupBy(entry => entry.Id).Where(group => group.Count() > 1))
            yield return $"{twins.Count()} entries share the identifier \"{twins.Key}\": it is ignored, and their links tell them apart.";
    }

    private static IEnumerable<string> Missing(IReadOnlyList<CheckedEntry> entries, string what, Func<CheckedEntry, bool> isMissing, string consequence)
    {
        var count = entries.Count(isMissing);
        if (count > 0)
            yield return $"{(count == entries.Count ? "No entry has" : $"{count} of {entries.Count} entries {(count == 1 ? "lacks" : "lack")}")} {what}: {consequence}.";
    }

    private static string FormatOf(string? format) => format switch
    {
        "rss" => "An RSS feed",
        "rdf" => "An RDF (RSS 1.0) feed",
        "atom" => "An Atom feed",
        _ => "A JSON Feed",
    };

    private static string? OneLine(string? text) => text?.ReplaceLineEndings(" ");
}
