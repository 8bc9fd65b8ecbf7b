using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Matching;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;

namespace AnnounceBot.Cli.Configuration;

/// <summary>Turns what is written into what is meant, for each type that a setting can have.</summary>
internal static class Values
{
    private delegate object? Reader(Node node);

    private static readonly Dictionary<Type, Reading> Types = new()
    {
        [typeof(string)] = new(NodeKind.Text, "a text", node => node.Text),
        [typeof(bool)] = new(NodeKind.Truth, "true or false", node => bool.TryParse(node.Text, out var value) ? value : null),
        [typeof(int)] = new(NodeKind.Number, "a whole number", node => int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null),
        [typeof(TimeSpan)] = new(NodeKind.Text, "a number and a unit, such as 30s, 15m, 1h or 7d", node => Spans.TryParse(node.Text, out var value) ? value : null),
        [typeof(TimeOnly)] = new(NodeKind.Text, "a time of day, such as 09:00", node => TimeOnly.TryParseExact(node.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null),
        [typeof(Uri)] = new(NodeKind.Text, "an address that begins with http:// or https:// (a feed may be file:PATH)", Address),
        [typeof(FilePath)] = new(NodeKind.Text, "a path", node => node.Text.Length > 0 ? new FilePath(Path.GetFullPath(node.Text, node.Folder)) : null),
        [typeof(IPNetwork)] = new(NodeKind.Text, "a network such as 127.0.0.0/8 or fd00::/8", node => IPNetwork.TryParse(node.Text, out var value) ? value : null),
        [typeof(TimeZoneInfo)] = new(NodeKind.Text, "an IANA time zone, such as Europe/Lisbon", node => TimeZoneInfo.TryFindSystemTimeZoneById(node.Text, out var value) ? value : null),
        [typeof(CultureInfo)] = new(NodeKind.Text, "a language tag, such as en-GB", Culture),
        [typeof(FirstPoll)] = new(NodeKind.Text, "\"nothing\", \"newest\", or a span such as 7d", FirstPollOf),
        [typeof(QuietHours)] = new(NodeKind.Text, "two different times of day, such as 22:00-07:00", node => QuietHours.TryParse(node.Text, out var value) ? value : null),
        [typeof(Regex)] = new(NodeKind.Text, "a regular expression (without look-around and back-references)", Pattern),
    };

    public static bool IsSimple(Type type) => Types.ContainsKey(type) || type.IsEnum || type == typeof(MatchExpression);

    /// <returns>The value; null if it is none, with what was expected.</returns>
    public static object? Read(Node node, Type type, out string expected)
    {
        if (type.IsEnum)
        {
            expected = "one of " + string.Join(", ", Enum.GetNames(type).Select(name => $"\"{NameOf(type, name)}\""));
            return node.Kind is NodeKind.Text or NodeKind.Anything ? Enum.GetValues(type).Cast<object>().FirstOrDefault(value => Is(type, value, node.Text)) : null;
        }

        if (type == typeof(MatchExpression))
            return Expression(node, out expected);
        (var kind, expected, var read) = Types[type];
        return node.Kind == kind || node.Kind == NodeKind.Anything ? read(node) : null;
    }

    /// <summary>Days are written as in a calendar, all else as keys are.</summary>
    public static string NameOf(Type type, string name) => type == typeof(DayOfWeek) ? name : JsonNamingPolicy.CamelCase.ConvertName(name);

    private static bool Is(Type type, object value, string text) => string.Equals(NameOf(type, value.ToString()!), text, StringComparison.OrdinalIgnoreCase);

    private static Uri? Address(Node node)
    {
        if (node.Text.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && !node.Text.StartsWith("file:///", StringComparison.OrdinalIgnoreCase))
            return new Uri(Path.GetFullPath(Uri.UnescapeDataString(node.Text["file:".Length..]), node.Folder));
        return Uri.TryCreate(node.Text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https" or "file") ? address : null;
    }

    private static CultureInfo? Culture(Node node)
    {
        try
        {
            return CultureInfo.GetCultureInfo(node.Text, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    private static object? FirstPollOf(Node node) => node.Text switch
    {
        "nothing" => FirstPoll.Nothing,
        "newest" => FirstPoll.Newest,
        _ => Spans.TryParse(node.Text, out var span) ? FirstPoll.Within(span) : null,
    };

    private static MatchExpression? Expression(Node node, out string expected)
    {
        expected = "an expression of words, such as kernel OR drivers";
        if (node.Kind is not (NodeKind.Text or NodeKind.Anything))
            return null;
        var expression = MatchExpression.Parse(node.Text, out var mistake);
        if (mistake is not null && !node.IsSecret)
            expected = $"an expression of words: {mistake}";
        return expression;
    }

    private static Regex? Pattern(Node node)
    {
        try
        {
            return new Regex(node.Text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception broken) when (broken is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private sealed record Reading(NodeKind Kind, string Expected, Reader Read);
}
