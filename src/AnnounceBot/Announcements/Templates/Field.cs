namespace AnnounceBot.Announcements.Templates;

/// <summary>Something that a template can say.</summary>
internal sealed record Field(string Name, string Meaning)
{
    /// <summary>Of each item, if it is a list of more than texts.</summary>
    public IReadOnlyList<Field> Items { get; init; } = [];
}
