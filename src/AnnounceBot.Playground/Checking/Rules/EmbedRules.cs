using System.Globalization;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>Embeds (resources/message, "Embed Limits").</summary>
internal static class EmbedRules
{
    private const int LongestTogether = 6000;

    private static readonly string[] Shown = [".jpg", ".jpeg", ".png", ".webp", ".gif"];

    public static void Check(Part embeds, Findings findings)
    {
        var total = embeds.Entries.Sum(CharactersOf);
        if (total > LongestTogether)
            findings.Add(embeds.Place, string.Create(CultureInfo.InvariantCulture, $"{total} characters together, at most {LongestTogether} are allowed"));

        foreach (var embed in embeds.Entries)
        {
            CheckLink(embed["url"], findings);
            CheckLink(embed["author"]["url"], findings);
            CheckPicture(embed["image"]["url"], findings);
            CheckPicture(embed["thumbnail"]["url"], findings);
            CheckPicture(embed["author"]["icon_url"], findings);
            CheckPicture(embed["footer"]["icon_url"], findings);
        }

        foreach (var again in embeds.Entries.Where(embed => embed.Text("url") is not null).GroupBy(embed => embed.Text("url")).SelectMany(same => same.Skip(1)))
            findings.Add(again["url"].Place, "is the url of an earlier embed too; only the first of those is shown");
    }

    private static int CharactersOf(Part embed) =>
        Count(embed["title"]) + Count(embed["description"]) + Count(embed["footer"]["text"]) + Count(embed["author"]["name"])
        + embed["fields"].Entries.Sum(field => Count(field["name"]) + Count(field["value"]));

    private static int Count(Part text) => text.AsText is { } written ? Length.Of(written.Trim()) : 0;

    private static void CheckLink(Part url, Findings findings)
    {
        if (url.AsText is { } address && !IsWeb(address))
            findings.Add(url.Place, $"{Scalar.Shown(url.Value)} is neither http nor https");
    }

    private static void CheckPicture(Part url, Findings findings)
    {
        if (url.AsText is not { } address || IsWeb(address))
            return;

        if (!address.StartsWith("attachment://", StringComparison.Ordinal))
            findings.Add(url.Place, $"{Scalar.Shown(url.Value)} is neither http, https nor attachment");
        else if (!Shown.Contains(Path.GetExtension(address), StringComparer.OrdinalIgnoreCase))
            findings.Add(url.Place, $"{Scalar.Shown(url.Value)} is not shown; pictures end with {string.Join(", ", Shown)}");
    }

    private static bool IsWeb(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
