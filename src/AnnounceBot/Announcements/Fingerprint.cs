using System.Numerics;
using System.Runtime.InteropServices;
using AnnounceBot.Feeds;

namespace AnnounceBot.Announcements;

/// <summary>Tells cheaply whether an entry may be shown differently than last time: of its raw texts, before any is worked out.</summary>
/// <remarks>A checksum: an author who wants to hide an edit from us may. Dates are left out, since touching them is no edit.</remarks>
internal static class Fingerprint
{
    public static long Of(Entry entry)
    {
        var sum = Add(Add(Add(0, entry.Title?.Source), entry.Summary?.Source), entry.Content?.Source);
        sum = Add(Add(Add(sum, entry.Author), entry.Image), entry.Source?.Title?.Source);
        return BitOperations.Crc32C(entry.Categories.Aggregate(sum, Add), (byte)EntryKinds.Of(entry));
    }

    private static uint Add(uint sum, string? text)
    {
        var words = MemoryMarshal.Cast<char, ulong>(text.AsSpan());
        foreach (var word in words)
            sum = BitOperations.Crc32C(sum, word);
        foreach (var letter in text.AsSpan(words.Length * (sizeof(ulong) / sizeof(char))))
            sum = BitOperations.Crc32C(sum, letter);
        return BitOperations.Crc32C(sum, (uint)(text?.Length ?? -1));
    }
}
