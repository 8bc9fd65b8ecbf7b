using System.Text.RegularExpressions;

namespace AnnounceBot.Digests.Rendering.Pages;

/// <summary>Writes texts as YAML: plain wherever a reader of YAML 1.1 or 1.2 takes that for the same text, else in quotation marks.</summary>
/// <remarks>YAML 1.2.2, section 7.3.3; the types of YAML 1.1 (yaml.org/type): many generators read by those.</remarks>
internal static partial class YamlScalar
{
    /// <param name="text">One line without control characters.</param>
    /// <param name="isInList">Between brackets, where commas and brackets mean something.</param>
    public static string Of(string text, bool isInList) => text.Length == 0 || NotPlain.IsMatch(text) || OtherType.IsMatch(text) || (isInList && text.AsSpan().ContainsAny(",[]{}"))
        ? $"\"{Escape(text)}\""
        : text;

    /// <returns>For between quotation marks, in TOML, too.</returns>
    public static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    [GeneratedRegex("""^[\s,\[\]{}\#&*!|>'"%@`]|^[-?:](\s|$)|:(\s|$)|\s\#|\s$""")]
    private static partial Regex NotPlain { get; }

    [GeneratedRegex("""
        ^(~|null|y|yes|n|no|true|false|on|off|=|<<|[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*(:[0-5]?[0-9])*(\.[0-9_]*)?(e[-+]?[0-9]+)?|\.[0-9_]+(e[-+]?[0-9]+)?|\.inf)|\.nan|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(([ t]+)[0-9:.]+ *(z|[-+][0-9:]+)?)?)$
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherType { get; }
}
