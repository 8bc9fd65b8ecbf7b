namespace AnnounceBot.Announcements.Templates;

/// <summary>A place of a message that a template can fill.</summary>
/// <param name="Longest">UTF-16 units; longer values are cut until all fits. Below Discord's limits, so that a mention and all parts of an embed together fit, too.</param>
internal sealed record SectionPlace(string Name, SectionKind Kind, int Longest, bool IsOneLine, string Meaning)
{
    public static IReadOnlyList<SectionPlace> All { get; } =
    [
        new("text", SectionKind.Markdown, 1900, IsOneLine: false, "what stands in the message itself"),
        new("title", SectionKind.Markdown, 256, IsOneLine: true, "the card's title"),
        new("author", SectionKind.Plain, 256, IsOneLine: true, "above the title, small"),
        new("description", SectionKind.Markdown, 4096, IsOneLine: false, "the card's text"),
        new("footer", SectionKind.Plain, 500, IsOneLine: true, "below all, small"),
        new("image", SectionKind.Address, 2048, IsOneLine: true, "the picture's address"),
        new("link", SectionKind.Address, 2048, IsOneLine: true, "where the title leads"),
        new("time", SectionKind.Switch, 0, IsOneLine: true, "nothing in it: if it is there, the footer ends with when the post was published"),
        new("color", SectionKind.Color, 20, IsOneLine: true, "of the card's edge, such as #E8A33D"),
    ];

    public static SectionPlace? Named(string name) => All.FirstOrDefault(place => place.Name == name);
}
