using System.Globalization;
using System.Text;

namespace AnnounceBot.Playground.World;

/// <summary>Tells emoji from other text. The guild has none of its own, so only Unicode's count.</summary>
internal static class EmojiText
{
    private const int Keycap = 0x20E3;
    private const int EmojiVariation = 0xFE0F;

    public static bool IsOne(string text) =>
        new StringInfo(text).LengthInTextElements == 1 && text.EnumerateRunes().Any(IsMark);

    // Nearly all emoji are "other symbols"; the rest are letters or signs that a variation selector or a keycap makes one.
    private static bool IsMark(Rune rune) =>
        rune.Value is Keycap or EmojiVariation || (rune.Value > 0xFF && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol);
}
