using System.Globalization;
using System.Net;
using AnnounceBot.Chat;
using AnnounceBot.Posts;

namespace AnnounceBot.Web.Operators.Status;

/// <summary>Writes texts, links and moments so that nothing in them is markup.</summary>
internal sealed class Html(CommunityOptions community, DateTimeOffset now)
{
    private const int Longest = 200;

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A stranger's text: on one line, not for ever, and in whatever direction it is written.</summary>
    public static string Told(string text) => $"<bdi>{Text(Graphemes.Cut(Inert.OneLine(text), Longest))}</bdi>";

    /// <summary>The same, leading to where a stranger says, if that is the web.</summary>
    public static string Link(string text, string? address) => WebAddress.TryParse(address, out var url)
        ? $"<a href=\"{Text(url.Whole)}\" rel=\"noreferrer noopener\">{Told(text)}</a>"
        : Told(text);

    /// <summary>Where something is said; of a conversation not whose.</summary>
    public static string Channel(string channel) => channel.StartsWith('@') ? "a conversation" : $"<bdi>#{Text(channel)}</bdi>";

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How long ago, or how long until; the moment itself for who points at it.</summary>
    public string Moment(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, community.TimeZone);
        return $"<time datetime=\"{at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}\" title=\"{Text(local.ToString("d MMM yyyy HH:mm", community.Culture))}\">{Words(at - now)}</time>";
    }

    public static string Span(TimeSpan span) => span.Duration() switch
    {
        { TotalMinutes: < 1 } seconds => $"{seconds.TotalSeconds:0} s",
        { TotalHours: < 1 } minutes => $"{minutes.TotalMinutes:0} min",
        { TotalHours: < 48 } hours => $"{hours.TotalHours:0} h",
        var days => $"{days.TotalDays:0} days",
    };

    private static string Words(TimeSpan ahead) => ahead.Duration() < TimeSpan.FromSeconds(5) ? (ahead <= TimeSpan.Zero ? "just now" : "now") : ahead < TimeSpan.Zero ? $"{Span(ahead)} ago" : $"in {Span(ahead)}";
}
