using System.Globalization;

namespace AnnounceBot.Discord.Rest.Bodies;

/// <summary>The single checks that rules are made of; each names the field and both numbers.</summary>
internal static class Rule
{
    public static void Holds(bool isTrue, string field, string problem)
    {
        if (!isTrue)
            throw new InvalidMessageException(field, problem);
    }

    /// <summary>Text that may be left out.</summary>
    public static void Optional(string? text, int longest, string field) =>
        Holds(text is null || text.Length <= longest, field, $"{Number(text?.Length ?? 0)} characters, Discord takes {Number(longest)}");

    /// <summary>Text that must be there; Discord cuts blanks off first.</summary>
    public static void Required(string? text, int longest, string field)
    {
        Holds(!string.IsNullOrWhiteSpace(text), field, $"empty, Discord wants 1 to {Number(longest)} characters");
        Optional(text, longest, field);
    }

    public static void Count(int count, int most, string what, string field) =>
        Holds(count <= most, field, $"{Number(count)} {what}, Discord takes {Number(most)}");

    public static void Range(double? value, double least, double most, string field) =>
        Holds(value is null || (value >= least && value <= most), field, $"{Number(value ?? 0)}, Discord takes {Number(least)} to {Number(most)}");

    /// <summary>An address that Discord shows or opens.</summary>
    public static void Url(string? url, int longest, string field, params ReadOnlySpan<string> schemes)
    {
        if (url is null)
            return;

        Optional(url, longest, field);
        var isKnown = Uri.TryCreate(url, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme);
        Holds(isKnown, field, $"\"{TextLimits.Cut(url, 60)}\" is no address that begins with {string.Join(" or ", schemes.ToArray())}");
    }

    public static void Unique(IEnumerable<string?> values, string what, string field)
    {
        var seen = new HashSet<string>();
        foreach (var value in values.OfType<string>())
            Holds(seen.Add(value), field, $"the {what} \"{value}\" is there twice, Discord takes it once");
    }

    private static string Number(double value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);
}
