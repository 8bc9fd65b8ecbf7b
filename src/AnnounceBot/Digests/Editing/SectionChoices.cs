using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Editing;

/// <summary>Where in an issue a post can stand, as a form offers it.</summary>
internal static class SectionChoices
{
    private const string ByRules = "rules", Nowhere = "none";

    /// <summary>A list has room for 25 choices.</summary>
    private const int Most = 23;

    public static IReadOnlyList<OptionChoice> Of(IReadOnlyList<SectionOptions> sections) =>
        [new("Where the configuration puts it", ByRules), new("Under no heading", Nowhere), .. sections.Take(Most).Select((section, i) => new OptionChoice(section.Title, $"{i}"))];

    /// <param name="chosen">As in <see cref="Drafts.Wording.Section"/>.</param>
    /// <returns>Null: it is a section that is not offered.</returns>
    public static string? ValueOf(string? chosen, IReadOnlyList<SectionOptions> sections) => chosen switch
    {
        null => ByRules,
        "" => Nowhere,
        _ => sections.Take(Most).Index().Where(section => section.Item.Title == chosen).Select(section => $"{section.Index}").FirstOrDefault(),
    };

    /// <returns>As in <see cref="Drafts.Wording.Section"/>.</returns>
    public static string? Read(string value, IReadOnlyList<SectionOptions> sections) => value switch
    {
        ByRules => null,
        Nowhere => "",
        _ => sections[int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)].Title,
    };
}
