using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>The languages that names and descriptions may be translated to (reference, "Locales").</summary>
internal static class Locales
{
    private static readonly HashSet<string> Known =
    [
        "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko",
        "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
    ];

    public static void Check(Part translations, Findings findings)
    {
        foreach (var (locale, part) in translations.Members.Where(member => !Known.Contains(member.Name)))
            findings.Add(part.Place, $"\"{locale}\" is no locale that Discord knows");
    }
}
