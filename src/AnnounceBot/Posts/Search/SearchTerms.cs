using System.Globalization;
using System.Text.RegularExpressions;

namespace AnnounceBot.Posts.Search;

/// <summary>What somebody looks for, read from what they typed. Nothing is wrong: what cannot be read as more is words.</summary>
/// <param name="Match">As FTS5 reads it (sqlite.org/fts5.html, section 3); null: there are no words in it.</param>
internal sealed partial record SearchTerms(string? Match)
{
    private const int Longest = 500, MostWords = 10;

    /// <summary>Each costs as much as all the words that begin so, before anything is found; more of them are taken as words.</summary>
    private const int MostBeginnings = 1;

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
        var (terms, words, beginnings) = (new List<string>(), MostWords, MostBeginnings);
        foreach (Match part in Part.Matches(Plain(typed)))
        {
            var key = part.Groups["key"].Value.ToLowerInvariant();
            var said = part.Groups["phrase"] is { Success: true } phrase ? phrase.Value : part.Groups["word"].Value;
            var isBeginning = part.Groups["star"].Success && said.Length >= ShortestBeginning && beginnings-- > 0;
            if (key is "before" or "after" && Begin(said, zone) is { } moment)
            {
                found = key == "after" ? found with { After = Later(found.After, moment) } : found with { Until = Earlier(found.Until, moment) };
                continue;
            }

            if (key is "before" or "after")
                terms.Add(Term("", key, isBeginning: false, ref words));
            terms.Add(Term(key, said, isBeginning, ref words));
        }

        var isCut = typed.Length > Longest || words < 0 || beginnings < 0;
        terms = [.. terms.Where(Words.Has).Distinct()];
        return found with { Match = terms.Count == 0 ? null : string.Join(" AND ", terms), IsCut = isCut };
    }

    private static string Plain(string typed) =>
        string.Concat(typed.Take(Longest).Select(letter => char.IsControl(letter) ? ' ' : letter is '“' or '”' or '„' ? '"' : letter));

    private static string Term(string key, string said, bool isBeginning, ref int words)
    {
        var taken = Words.Has(said) ? Words.Take(Words.Apart(said)!, ref words) : "";
        var column = key switch { "author" => "author : ", "tag" => "tags : ", _ => "" };
        return Words.Has(taken) ? $"{column}\"{taken.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(isBeginning ? " *" : "")}" : "";
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
