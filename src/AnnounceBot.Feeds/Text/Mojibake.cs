using System.Text;
using AnnounceBot.Feeds.Encodings;

namespace AnnounceBot.Feeds.Text;

/// <summary>Undoes two mistakes that feeds make with characters before they are ever sent.</summary>
internal static class Mojibake
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string Windows1252 = EncodingLabels.Windows1252.GetString([.. Enumerable.Range(0x80, 0x20).Select(value => (byte)value)]);

    /// <summary>The text as it was meant: UTF-8 that was taken for ISO 8859-1 and encoded again, and windows-1252 taken for it.</summary>
    public static string Mend(ReadOnlySpan<char> text)
    {
        if (!MayNeedMending(text))
        {
            return text.ToString();
        }

        return TwiceEncoded(text) ?? string.Create(text.Length, text, static (mended, original) =>
        {
            for (var at = 0; at < original.Length; at++)
            {
                mended[at] = original[at] is >= '\u0080' and <= '\u009F' ? Windows1252[original[at] - 0x80] : original[at];
            }
        });
    }

    /// <summary>Whether a text has characters that either mistake leaves behind.</summary>
    public static bool MayNeedMending(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\u0080', '\u00F4') >= 0;

    // Only a text whose characters all are bytes, and whose bytes all are UTF-8, was encoded twice. The first bytes of what people write most often
    // show as these letters.
    private static string? TwiceEncoded(ReadOnlySpan<char> text)
    {
        var lead = text.IndexOfAnyInRange('\u00C2', '\u00F4');
        if (lead < 0 || lead + 1 >= text.Length || !IsContinuation(text[lead + 1]))
        {
            return null;
        }

        var bytes = new byte[text.Length];
        for (var at = 0; at < text.Length; at++)
        {
            if (ToByte(text[at]) is not { } value)
            {
                return null;
            }

            bytes[at] = value;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) ? StrictUtf8.GetString(bytes) : null;
    }

    private static bool IsContinuation(char character) => ToByte(character) is >= 0x80 and <= 0xBF;

    private static byte? ToByte(char character)
    {
        if (character <= '\u00FF')
        {
            return (byte)character;
        }

        var place = Windows1252.IndexOf(character, StringComparison.Ordinal);
        return place < 0 ? null : (byte)(0x80 + place);
    }
}
