using System.Text.RegularExpressions;

namespace AnnounceBot.Feeds.Building;

/// <summary>Finds the display name in what feeds put where a person belongs.</summary>
internal static partial class PersonName
{
    private const int Longest = 500;

    /// <summary>The name without its e-mail address; the address where there is nothing else; null for nothing.</summary>
    /// <remarks>RSS 2.0 says <c>address (name)</c>, people write <c>name (address)</c> and <c>name &lt;address&gt;</c> too.</remarks>
    public static string? From(string? told)
    {
        var text = Words(told);
        if (text is null || !text.Contains('@', StringComparison.Ordinal))
        {
            return text;
        }

        var address = Email.Match(text);
        if (!address.Success)
        {
            return text;
        }

        var rest = text.Remove(address.Index, address.Length).Replace("()", "", StringComparison.Ordinal).Replace("<>", "", StringComparison.Ordinal)
            .Replace("[]", "", StringComparison.Ordinal).Trim(' ', ',', '-', ':');
        rest = rest is ['(', .., ')'] ? rest[1..^1].Trim() : rest;
        return rest.Length == 0 ? address.Groups["address"].Value : rest;
    }

    /// <summary>The text on one line without control characters; null for nothing.</summary>
    public static string? Words(string? told)
    {
        if (string.IsNullOrWhiteSpace(told))
        {
            return null;
        }

        var line = Text.InertText.OneLine(told);
        return line.Length switch
        {
            0 => null,
            <= Longest => line,
            _ => line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)],
        };
    }

    [GeneratedRegex(@"(?:mailto:)?(?<address>[^\s@()<>\[\]""',;:]+@[^\s@()<>\[\]""',;:]+)")]
    private static partial Regex Email { get; }
}
