using System.Text.RegularExpressions;

namespace AnnounceBot.Feeds.Repair;

/// <summary>The entities that a document declares for itself, as far as they are plain text: none refers to another, and none to anything outside.</summary>
internal static partial class DeclaredEntities
{
    private const int Most = 100;
    private const int LongestSubset = 64 * 1024;

    /// <summary>Reads a document type declaration.</summary>
    /// <param name="text">The document.</param>
    /// <param name="start">Where its <c>&lt;!DOCTYPE</c> begins.</param>
    /// <param name="entities">Where to put what it declares.</param>
    /// <returns>Where it ends.</returns>
    public static int Read(string text, int start, Dictionary<string, string> entities)
    {
        var limit = Math.Min(text.Length, start + LongestSubset);
        var end = text.IndexOf('>', start, limit - start);
        var subset = text.IndexOf('[', start, limit - start);
        if (end < 0)
        {
            return Math.Min(text.Length, start + "<!DOCTYPE".Length);
        }

        if (subset < 0 || subset > end)
        {
            return end + 1;
        }

        var close = text.IndexOf(']', subset, limit - subset);
        if (close < 0)
        {
            return end + 1;
        }

        foreach (var match in Plain.EnumerateMatches(text.AsSpan(subset, close - subset)))
        {
            if (entities.Count >= Most)
            {
                break;
            }

            var groups = Plain.Match(text.Substring(subset + match.Index, match.Length)).Groups;
            entities.TryAdd(groups["name"].Value, groups["value"].Value);
        }

        var after = text.IndexOf('>', close, limit - close);
        return after < 0 ? close + 1 : after + 1;
    }

    [GeneratedRegex("""<!ENTITY\s+(?<name>\w{1,40})\s+["'](?<value>[^&"'<%]{0,500})["']\s*>""")]
    private static partial Regex Plain { get; }
}
