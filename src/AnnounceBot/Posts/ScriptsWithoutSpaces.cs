using System.Text;

namespace AnnounceBot.Posts;

/// <summary>Scripts that put no spaces between words: there, any piece of text may be a word.</summary>
internal static class ScriptsWithoutSpaces
{
    /// <summary>Blocks of Unicode, first and last code point (unicode.org/Public/UCD/latest/ucd/Blocks.txt).</summary>
    private static readonly (int First, int Last)[] Blocks =
    [
        (0x0E00, 0x0EFF), // Thai, Lao
        (0x0F00, 0x0FFF), // Tibetan
        (0x1000, 0x109F), // Myanmar
        (0x1780, 0x17FF), // Khmer
        (0x1950, 0x19FF), // Tai Le, New Tai Lue, Khmer symbols
        (0x1A20, 0x1AAF), // Tai Tham
        (0x3005, 0x3007), // Han iteration mark, closing mark and zero
        (0x3040, 0x312F), // Hiragana, Katakana, Bopomofo
        (0x31A0, 0x31BF), // Bopomofo extended
        (0x31F0, 0x31FF), // Katakana phonetic extensions
        (0x3400, 0x4DBF), // Han, extension A
        (0x4E00, 0x9FFF), // Han
        (0xA000, 0xA4CF), // Yi
        (0xA980, 0xA9FF), // Javanese, Myanmar extended B
        (0xAA60, 0xAADF), // Myanmar extended A, Tai Viet
        (0xF900, 0xFAFF), // Han, compatibility
        (0x1AFF0, 0x1B16F), // Kana supplements
        (0x20000, 0x3FFFF), // Han, later extensions
    ];

    public static bool Have(Rune letter) => letter.Value >= Blocks[0].First && Array.Exists(Blocks, block => letter.Value >= block.First && letter.Value <= block.Last);
}
