using System.Security.Cryptography;
using System.Text;

namespace AnnounceBot.Digests.Editing;

/// <summary>Words as a control remembers them: short, and the same only for the same.</summary>
internal static class Fingerprint
{
    private const int Length = 16;

    /// <param name="words">Null is another than empty.</param>
    public static string Of(params IEnumerable<string?> words)
    {
        var text = string.Concat(words.Select(word => word is null ? "-" : $"{word.Length}:{word}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }
}
