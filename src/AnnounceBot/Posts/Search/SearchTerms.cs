using System.Globalization;
using System.Text.RegularExpressions;

namespace AnnounceBot.Posts.Search;

/// <summary>What somebody looks for, read from what they typed. Nothing is wrong: what cannot be read as more is words.</summary>
/// <param name="Match">As FTS5 reads it (sqlite.org/fts5.html, section 3); null: there are no words in it.</param>
internal sealed partial record SearchTerms(string? Match)
{
    private const int MostTerms = 32;

    /// <summary>Fewer letters begin too many words.</summary>
    private const int ShortestBeginning = 3;

    private static readonly string[] Dates = ["yyyy-M-d", "yyyy-M", "yyyy"];

    /// <summary>Published later than this; null: any time.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Published then or before; null: any time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>There was more than is looked for.</summary>
    public bool IsCut { get; init; }

    public bool IsEmpty => Match is null && After is null && Until is null;

    /// <param name="zone">The community's: dates are meant in it.</param>
    public static SearchTerms Read(string typed, TimeZoneInfo zone)
    {
        var found = new SearchTerms(Match: null);
        var terms = new List<string>();
        foreach (Match part in Part.Matches(string.Concat(typed.Select(letter => char.IsControl(letter) ? ' ' : letter is '“' or '”' or '„' ? '"' : letter))))
        {
            var key = part.Groups["key"].Value.ToLowerInvariant();
            var said = part.Groups["phrase"] is { Success: true } phrase ? phrase.Value : part.Groups["word"].Value;
            var isBeginning = part.Groups["star"].Success;
            if (key is "before" or "after" && Begin(said, zone) is { } moment)
                found = key == "after" ? found with { After = Later(found.After, moment) } : found with { Until = Earlier(found.Until, moment) };
            else
                terms.AddRange(key is "before" or "after" ? [Term("", key, isBeginning: false), Term("", said, isBeginning)] : [Term(key, said, isBeginning)]);
        }

        terms.RemoveAll(term => !Words.Has(term));
        return found with { Match = terms.Count == 0 ? null : string.Join(" AND ", terms.Take(MostTerms)), IsCut = terms.Count > MostTerms };
    }

    private static string Term(string key, string said, bool isBeginning)
    {
        if (!Words.Has(said))
            return "";
        var column = key switch { "author" => "author : ", "tag" => "tags : ", _ => "" };
        return $"{column}\"{Words.Apart(said)!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(isBeginning && said.Length >= ShortestBeginning ? " *" : "")}";
    }

    /// <summary>A day, a month or a year begins then, and what is published before that moment is before it.</summary>
    private static DateTimeOffset? Begin(string said, TimeZoneInfo zone) =>
        DateTime.TryParseExact(said, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= 1970 and < 9000
            ? new DateTimeOffset(local, zone.GetUtcOffset(local)).AddMilliseconds(-1)
            : null;

    private static DateTimeOffset Later(DateTimeOffset? known, DateTimeOffset other) => known is { } one && one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset? known, DateTimeOffset other) => known is { } one && one < other ? one : other;

    [GeneratedRegex("""((?<key>author|tag|before|after):\s*(?=[^\s]))?("(?<phrase>[^"]*)"|(?<word>[^\s"*]+))(?<star>\*)?""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part { get; }
}
