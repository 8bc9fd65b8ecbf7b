using System.Xml;

namespace AnnounceBot.Chat;

/// <summary>Text that XML has a place for: it has none for control characters and half characters, wherever a feed or a person had them from.</summary>
internal static class WellFormed
{
    /// <returns>Half characters become U+FFFD; what has no place goes.</returns>
    public static string Text(string text) => string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
}
