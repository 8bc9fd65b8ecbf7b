using System.Buffers;
using System.Collections.Frozen;

namespace AnnounceBot.Feeds.Text;

/// <summary>Names of HTML that need to be known to write or read it.</summary>
internal static class HtmlNames
{
    /// <summary>Characters of entity names.</summary>
    public static readonly SearchValues<char> LettersAndDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    // https://html.spec.whatwg.org/#void-elements
    private static readonly FrozenSet<string> Void =
        new[] { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VoidNames = Void.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an element of that name has no end tag.</summary>
    public static bool IsVoid(ReadOnlySpan<char> name) => VoidNames.Contains(name);
}
