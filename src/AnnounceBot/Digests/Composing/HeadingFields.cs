using AnnounceBot.Announcements.Templates;

namespace AnnounceBot.Digests.Composing;

/// <summary>What the templates of title, intro and closing can say.</summary>
/// <param name="Now">The date.</param>
/// <param name="Posts">How many it tells of.</param>
internal sealed record HeadingFields(string Community, DateTimeOffset Now, string Period, int Number, int Posts)
{
    public static IReadOnlyList<Field> All { get; } =
    [
        new("community.name", "the community's name"),
        new("now", "the issue's date"),
        new("period", "day, week, few weeks, month or few months, by how long it is since the last issue"),
        new("number", "the issue's number"),
        new("posts", "how many posts it tells of"),
    ];

    public IReadOnlyDictionary<string, object?> ToValues() => new Dictionary<string, object?>
    {
        ["community"] = new Dictionary<string, object?> { ["name"] = OutsideText.Of(Community) },
        ["now"] = Now,
        ["period"] = OutsideText.Of(Period),
        ["number"] = Number,
        ["posts"] = Posts,
    };
}
