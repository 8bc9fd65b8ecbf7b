using System.Text.RegularExpressions;

namespace AnnounceBot.Digests.Composing;

/// <summary>Finds titles that belong together.</summary>
internal static class SeriesFinder
{
    /// <summary>The group of a pattern that tells the titles of a series apart.</summary>
    public const string NameGroup = "name";

    public const int FewestFolded = 2;

    private const int FewestSuggested = 3;

    /// <returns>What three or more of them begin with, if that is long enough to be a series: the beginning that is shared, and how many share it.</returns>
    public static IReadOnlyList<(string Lead, int Posts)> Suggest(IEnumerable<string> titles)
    {
        var left = titles.Order(StringComparer.OrdinalIgnoreCase).ToList();
        var different = left.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        // Sorted, all that share a beginning stand side by side: the first and the third share what the one between them has, too.
        var leads = different.Zip(different.Skip(FewestSuggested - 1), (first, third) => SeriesLead.In(first, Shared(first, third))).OfType<string>();
        var found = new List<(string Lead, int Posts)>();
        foreach (var lead in leads.Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(lead => lead.Length).ToList())
        {
            var members = left.Where(title => SeriesLead.NameOf(title, lead) is not null).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (members.Select(title => SeriesLead.NameOf(title, lead)).Distinct(StringComparer.OrdinalIgnoreCase).Count() < FewestSuggested)
                continue;
            found.Add((lead, left.RemoveAll(members.Contains)));
        }

        return found;
    }

    /// <param name="leads">Those that a moderator made series of come first, the longest of them before any that it begins with.</param>
    /// <param name="patterns">Titles of one pattern are a series if they share all but the name.</param>
    /// <returns>Each title in one of them at most.</returns>
    public static IReadOnlyList<FoundSeries> Find(IReadOnlyList<string> titles, IReadOnlyList<string> leads, IReadOnlyList<Regex> patterns)
    {
        var left = Enumerable.Range(0, titles.Count).ToHashSet();
        var found = new List<FoundSeries>();
        foreach (var lead in leads.OrderByDescending(lead => lead.Length))
            Fold(title => SeriesLead.NameOf(title, lead) is { } name ? (lead, name) : null);
        foreach (var pattern in patterns)
            Fold(title => Apart(pattern.Match(title), title));
        return found;

        void Fold(Func<string, (string Lead, string Name)?> apart)
        {
            var parts = left.Order().Select(title => (Title: title, Parts: apart(titles[title]))).Where(title => title.Parts is not null);
            foreach (var together in parts.GroupBy(title => title.Parts!.Value.Lead, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() >= FewestFolded).ToList())
            {
                found.Add(new(together.First().Parts!.Value.Lead, [.. together.Select(title => (title.Title, title.Parts!.Value.Name))]));
                left.ExceptWith(together.Select(title => title.Title));
            }
        }
    }

    private static (string Lead, string Name)? Apart(Match match, string title)
    {
        if (match.Groups[NameGroup] is not { Success: true } name || SeriesLead.NameIn(name.Value) is not { } said)
            return null;
        var (before, after) = (SeriesLead.Trim(title[..name.Index]), SeriesLead.NameIn(title[(name.Index + name.Length)..]));
        var lead = (before, after) switch { (_, null) => before, ("", _) => after, _ => $"{before} … {after}" };
        return lead.Any(char.IsLetterOrDigit) ? (lead, said) : null;
    }

    private static int Shared(string one, string other)
    {
        var shared = 0;
        while (shared < one.Length && shared < other.Length && char.ToUpperInvariant(one[shared]) == char.ToUpperInvariant(other[shared]))
            shared++;
        return shared;
    }
}
