using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace AnnounceBot.Feeds.Encodings;

/// <summary>From what documents and servers call a character encoding to one that can decode it.</summary>
internal static class EncodingLabels
{
    // What people write beside the names that .NET knows; the WHATWG's reading where that is wider than the label's own.
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["utf8"] = "utf-8",
        ["utf16"] = "utf-16",
        ["u16"] = "utf-16",
        ["ucs-2"] = "utf-16",
        ["iso-10646-ucs-2"] = "utf-16",
        ["utf32"] = "utf-32",
        ["u32"] = "utf-32",
        ["ucs-4"] = "utf-32",
        ["ascii"] = "us-ascii",
        ["latin-1"] = "iso-8859-1",
        ["latin1"] = "iso-8859-1",
        ["l1"] = "iso-8859-1",
        ["iso8859-1"] = "iso-8859-1",
        ["iso-88591"] = "iso-8859-1",
        ["8859-1"] = "iso-8859-1",
        ["iso8859-2"] = "iso-8859-2",
        ["iso8859-15"] = "iso-8859-15",
        ["cp1250"] = "windows-1250",
        ["cp1251"] = "windows-1251",
        ["cp1252"] = "windows-1252",
        ["cp-1252"] = "windows-1252",
        ["win-1251"] = "windows-1251",
        ["win-1252"] = "windows-1252",
        ["ansi"] = "windows-1252",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["gb-2312"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["cp936"] = "gb18030",
        ["sjis"] = "shift_jis",
        ["shift-jis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["cp932"] = "shift_jis",
        ["euckr"] = "euc-kr",
        ["cp949"] = "euc-kr",
        ["ks-c-5601-1987"] = "euc-kr",
        ["eucjp"] = "euc-jp",
        ["big5-hkscs"] = "big5",
        ["koi8"] = "koi8-r",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The encoding that a label means, with the name to report; null where nobody knows it.</summary>
    public static NamedEncoding? Find(string? label)
    {
        if (string.IsNullOrWhiteSpace(label) || label.Length > 40)
        {
            return null;
        }

        var name = label.Trim(' ', '\t', '\r', '\n', '"', '\'').ToLowerInvariant().Replace('_', '-');
        name = Aliases.GetValueOrDefault(name, name);
        return name switch
        {
            "utf-8" => new("utf-8", Encoding.UTF8),
            "us-ascii" or "iso-8859-1" => new(name, Windows1252), // https://encoding.spec.whatwg.org/#names-and-labels
            "utf-7" => null,
            _ => Lookup(name),
        };
    }

    /// <summary>Windows-1252: what is meant where a label says ISO 8859-1 or nothing fits.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static NamedEncoding? Lookup(string name)
    {
        if (CodePagesEncodingProvider.Instance.GetEncoding(name) is { } legacy || (legacy = CodePage(name)) is not null)
        {
            return new(legacy.WebName.ToLowerInvariant(), legacy);
        }

        try
        {
            var known = Encoding.GetEncoding(name);
            return new(known.WebName.ToLowerInvariant(), known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // "cp437", "ibm437", "437": the number of a code page.
    private static Encoding? CodePage(string name)
    {
        var digits = name.StartsWith("cp", StringComparison.Ordinal) ? name.AsSpan(2) : name.StartsWith("ibm", StringComparison.Ordinal) ? name.AsSpan(3) : name;
        return int.TryParse(digits.TrimStart('-'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536
            ? CodePagesEncodingProvider.Instance.GetEncoding(number)
            : null;
    }
}
