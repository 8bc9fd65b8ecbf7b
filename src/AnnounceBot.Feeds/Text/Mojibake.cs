using System.Text;
using AnnounceBot.Feeds.Encodings;

namespace AnnounceBot.Feeds.Text;

/// <summary>Undoes two mistakes that feeds make with characters before they are ever sent.</summary>
internal static class Mojibake
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text as it was meant: UTF-8 that was taken for ISO 8859-1 and encoded again, and windows-1252 taken for it.</summary>
    public static string Mend(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\u0080', '\u009F') < 0)
        {
            return TwiceEncoded(text) ?? text.ToString();
        }

        return TwiceEncoded(text) ?? string.Create(text.Length, text, static (mended, original) =>
        {
            for (var at = 0; at < original.Length; at++)
            {
                mended[at] = original[at] is >= '\u0080' and <= '\u009F' ? FromWindows1252((byte)original[at]) : original[at];
            }
        });
    }

    // Only a text whose characters all are bytes, and whose bytes all are UTF-8, was encoded twice.
    private static string? TwiceEncoded(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\u0080', '\u00FF') < 0 || text.IndexOfAnyExceptInRange('\0', '\u00FF') >= 0)
        {
            return null;
        }

        var bytes = new byte[text.Length];
        Encoding.Latin1.GetBytes(text, bytes);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? StrictUtf8.GetString(bytes) : null;
    }

    private static char FromWindows1252(byte value) => EncodingLabels.Windows1252.GetString([value])[0];
}
