using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AnnounceBot.Feeds.Tests.Corpus;

/// <summary>Compares what was read with what the corpus expects, field by field, as its README tells.</summary>
internal static partial class CorpusComparison
{
    private const int TextCut = 200;
    private const int TitleCut = 500;

    public static bool Holds(string check, JsonElement expect, ParseOutcome outcome)
    {
        if (check == "noCrash")
        {
            return true;
        }

        if (check == "notAFeed")
        {
            return outcome is ParseOutcome.NotAFeed;
        }

        if (outcome is not ParseOutcome.Feed { Document: var feed })
        {
            return false;
        }

        var match = OfEntry.Match(check);
        if (!match.Success)
        {
            return OfFeed(check, expect, feed);
        }

        var index = int.Parse(match.Groups["index"].Value, System.Globalization.CultureInfo.InvariantCulture);
        return index < feed.Entries.Count && Holds(match.Groups["field"].Value, expect.GetProperty("entries")[index], feed.Entries[index]);
    }

    private static bool OfFeed(string field, JsonElement expect, FeedDocument feed) => field switch
    {
        "entryCount" => expect.GetProperty(field).GetInt32() == feed.Entries.Count,
        "format" => feed.Format.ToString().Equals(expect.GetProperty(field).GetString(), StringComparison.OrdinalIgnoreCase),
        "encoding" => expect.GetProperty(field).GetString()!.Equals(feed.Encoding, StringComparison.OrdinalIgnoreCase),
        "title" => Same(expect, field, feed.Title?.ToText(), TitleCut),
        "subtitle" => Same(expect, field, feed.Subtitle?.ToText(), TextCut),
        "author" => SameAuthor(expect, feed.Author),
        "link" => Address(expect, feed.Link),
        "id" => Exactly(expect, field, feed.Id),
        "updated" => Moment(expect, field, feed.Updated),
        _ => throw new ArgumentException(field, nameof(field)),
    };

    private static bool Holds(string field, JsonElement expect, Entry entry) => field switch
    {
        "title" => Same(expect, field, entry.Title?.ToText(), TitleCut),
        "summaryText" => Same(expect, field, entry.Summary?.ToText(), TextCut),
        "contentText" => Same(expect, field, entry.Content?.ToText(), TextCut),
        "author" => SameAuthor(expect, entry.Author),
        "link" => Address(expect, entry.Link),
        "id" => Exactly(expect, field, entry.Id),
        "published" => Moment(expect, field, entry.Published),
        "updated" => Moment(expect, field, entry.Updated),
        "date" => Moment(expect, field, entry.Published ?? entry.Updated),
        "categories" => List(expect, field).Select(Bare).SequenceEqual(entry.Categories.Select(Bare)),
        "enclosures" => expect.GetProperty(field).EnumerateArray().Select(file => file.GetProperty("url").GetString()).SequenceEqual(entry.Enclosures.Select(file => file.Url)),
        "summaryLinks" => List(expect, field).SequenceEqual(entry.Summary?.Links() ?? []),
        "contentLinks" => List(expect, field).SequenceEqual(entry.Content?.Links() ?? []),
        _ => throw new ArgumentException(field, nameof(field)),
    };

    private static bool Same(JsonElement expect, string field, string? have, int cut)
    {
        var want = expect.GetProperty(field).GetString() ?? "";
        return want.Length == cut ? Bare(have).StartsWith(Bare(want), StringComparison.Ordinal) : Bare(want) == Bare(have);
    }

    private static bool SameAuthor(JsonElement expect, string? have) =>
        (have is null && MailAddress.IsMatch(expect.GetProperty("author").GetString() ?? "")) || Same(expect, "author", have, int.MaxValue);

    private static bool Address(JsonElement expect, string? have) => (expect.GetProperty("link").GetString() ?? "").Trim().TrimEnd('/') == (have ?? "").TrimEnd('/');

    private static bool Exactly(JsonElement expect, string field, string? have) => (expect.GetProperty(field).GetString() ?? "").Trim() == (have ?? "");

    private static bool Moment(JsonElement expect, string field, DateTimeOffset? have) =>
        expect.GetProperty(field).ValueKind == JsonValueKind.Null ? have is null : expect.GetProperty(field).GetDateTimeOffset().ToUnixTimeSeconds() == have?.ToUnixTimeSeconds();

    private static IEnumerable<string> List(JsonElement expect, string field) => expect.GetProperty(field).EnumerateArray().Select(value => value.GetString()!);

    private static string Bare(string? text) => string.Concat((text ?? "").Normalize(NormalizationForm.FormC).Where(character => !char.IsWhiteSpace(character)));

    [GeneratedRegex(@"^entries\[(?<index>\d+)\]\.(?<field>\w+)$")]
    private static partial Regex OfEntry { get; }

    [GeneratedRegex(@"^\S+@\S+$")]
    private static partial Regex MailAddress { get; }
}
