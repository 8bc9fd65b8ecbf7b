using System.Net;
using AnnounceBot.Feeds.Dates;
using AnnounceBot.Feeds.Text;

namespace AnnounceBot.Feeds.Pages;

/// <summary>What one source within a page says about it. Of several claims about one thing the first that says anything counts.</summary>
internal sealed class PageClaims
{
    private const int LongestLine = 500;
    private const int LongestText = 16 * 1024;
    private const int LongestAddress = 4096;

    private string? _title;
    private string? _author;
    private string? _description;
    private string? _siteName;
    private string? _image;
    private string? _language;

    public string? Title { get => _title; set => _title ??= Line(value); }

    public string? Author { get => _author; set => _author ??= IsAddress(value) ? null : Line(value); }

    public string? Description { get => _description; set => _description ??= Text(value); }

    public string? SiteName { get => _siteName; set => _siteName ??= Line(value); }

    /// <summary>An address as written.</summary>
    public string? Image { get => _image; set => _image ??= value?.Trim() is { Length: > 0 and <= LongestAddress } address ? address : null; }

    public string? Language { get => _language; set => _language ??= LanguageTag.Read(value); }

    public DateTimeOffset? Published { get; private set; }

    public EntryKind? Kind { get; set; }

    /// <summary>The article as plain text, where a source carries it.</summary>
    public string? Body { get; set; }

    /// <summary>Takes a date as written.</summary>
    public void Date(string? text) => Published ??= FeedDate.Parse(text);

    /// <summary>A text on one line, inert; null where nothing is left of it.</summary>
    public static string? Line(string? text) =>
        Text(text) is { } line ? SentenceCutter.Cut(line, LongestLine) is { Length: > 0 } cut ? cut : null : null;

    // "Don&amp;#8217;t": software that escapes twice is common, and numbers between &# and ; are nothing that people write.
    private static string? Text(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var told = text[..Math.Min(text.Length, LongestText)];
        var line = InertText.OneLine(told.Contains("&#", StringComparison.Ordinal) ? WebUtility.HtmlDecode(told) : told);
        return line.Length > 0 ? line : null;
    }

    private static bool IsAddress(string? text) => text?.Contains("://", StringComparison.Ordinal) == true || text?.TrimStart().StartsWith('@') == true;
}
