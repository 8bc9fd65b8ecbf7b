namespace AnnounceBot.Playground.World.Forms;

/// <summary>Discord's numbers for commands (developers/interactions/application-commands).</summary>
internal static class CommandLimits
{
    public const int Name = 32;
    public const int Description = 100;
    public const int Options = 25;
    public const int Choices = 25;
    public const int ChoiceName = 100;
    public const int ChoiceValue = 100;
    public const int TextLength = 6000;

    /// <summary>Names, descriptions and choices of one command together.</summary>
    public const int Together = 8000;

    public const int SlashCommands = 100;

    /// <summary>Of each kind: on people, on messages.</summary>
    public const int MenuCommands = 15;

    /// <summary>New commands a day in one place.</summary>
    public const int CreatesADay = 200;

    /// <summary>2⁵³: beyond it a number is not exact in a script.</summary>
    public const long GreatestNumber = 9007199254740992;

    /// <summary>The languages that a name or description may be told in.</summary>
    public static IReadOnlyList<string> Locales { get; } =
    [
        "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko",
        "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
    ];
}
