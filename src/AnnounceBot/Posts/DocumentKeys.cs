using System.Globalization;
using System.Text;

namespace AnnounceBot.Posts;

/// <summary>Reads the keys of a document's entries, and strikes out those that are none there.</summary>
internal static class DocumentKeys
{
    private const int TitleLength = 200;

    /// <param name="home">The feed's home page and its own address: no post is known by them.</param>
    /// <returns>One for each entry that is not the double of an earlier one.</returns>
    public static IReadOnlyList<EntryKeys> Of(IReadOnlyList<KeySource> entries, params IReadOnlyList<string?> home)
    {
        var noKeys = home.Select(CanonicalUrl.Of).Where(url => url is not null).Select(url => url!.Value.Whole).ToHashSet();
        var doubles = new HashSet<(string?, string?, string?)>();
        var raw = new List<EntryKeys>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            var keys = Read(i, entries[i], noKeys);
            if (doubles.Add((keys.Guid, keys.Url, keys.Guid is null || keys.Url is null ? keys.TitleDay : null)))
                raw.Add(keys);
        }

        return StrikeOutTwins(raw);
    }

    private static EntryKeys Read(int index, KeySource entry, HashSet<string> noKeys)
    {
        var url = CanonicalUrl.Of(entry.Link);
        if (url is { } address && noKeys.Contains(address.Whole))
            url = null;
        return new(index, GuidOf(entry.Guid), url?.Whole, url?.Value, TitleDayOf(entry));
    }

    /// <summary>A key that occurs twice in one document is no key there.</summary>
    private static List<EntryKeys> StrikeOutTwins(List<EntryKeys> entries)
    {
        var guids = Twins(entries, entry => entry.Guid);
        var urls = Twins(entries, entry => entry.Url);
        var pages = Twins(entries, entry => entry.Page);
        var titles = Twins(entries, entry => entry.TitleDay);
        return entries.ConvertAll(entry => entry with
        {
            Guid = Unless(guids, entry.Guid),
            Url = Unless(urls, entry.Url),
            Page = Unless(pages, entry.Page),
            TitleDay = Unless(titles, entry.TitleDay),
        });
    }

    private static HashSet<string> Twins(List<EntryKeys> entries, Func<EntryKeys, string?> key)
    {
        var seen = new HashSet<string>();
        return [.. entries.Select(key).OfType<string>().Where(value => !seen.Add(value))];
    }

    private static string? Unless(HashSet<string> twins, string? key) => key is not null && twins.Contains(key) ? null : key;

    /// <summary>A guid is opaque, but one that is an address stays itself when the site moves to https or drops its www.</summary>
    public static string? GuidOf(string? told)
    {
        var guid = told?.Trim();
        if (string.IsNullOrEmpty(guid))
            return null;
        foreach (var start in (ReadOnlySpan<string>)["https://www.", "http://www.", "https://", "http://"])
        {
            if (guid.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return "//" + guid[start.Length..];
        }

        return guid;
    }

    private static string? TitleDayOf(KeySource entry)
    {
        var title = Fold(entry.Title);
        if (title.Length == 0)
            return null;
        var day = entry.Day is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "undated";
        return $"{day} {title}";
    }

    private static string Fold(string title)
    {
        var words = title.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var folded = string.Join(' ', words);
        return folded.Length <= TitleLength ? folded : folded[..TitleLength];
    }
}
