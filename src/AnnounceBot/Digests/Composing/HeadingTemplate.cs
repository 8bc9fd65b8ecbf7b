using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Posts;
using HandlebarsDotNet;

namespace AnnounceBot.Digests.Composing;

/// <summary>A template of what stands around the posts, such as the title. It makes plain text: whoever renders the issue escapes it.</summary>
internal sealed class HeadingTemplate
{
    private static readonly HeadingFields Example = new("Lantern", new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero), "week", Number: 12, Posts: 4);

    private readonly Func<IReadOnlyDictionary<string, object?>, string> _render;

    /// <exception cref="HandlebarsException">It is not well formed.</exception>
    public HeadingTemplate(string text, Engines engines) => _render = engines.For(SectionKind.Plain).Compile(text);

    /// <returns>What is wrong with it, naming the field, and what would be right.</returns>
    public static IReadOnlyList<string> MistakesIn(string text, CommunityOptions community)
    {
        var engines = new Engines(community.TimeZone, community.Culture);
        var found = new List<TemplateMistake>();
        new TagCheck("", HeadingFields.All, engines.Helpers).Check(new(new("", SectionKind.Plain, int.MaxValue, IsOneLine: false, ""), 1, text), found);
        return found.Count > 0 ? [.. found.Select(mistake => mistake.Reason)] : WhyNotRendered(text, engines) is { } reason ? [reason] : [];
    }

    /// <exception cref="TemplateException">It asks for what cannot be done.</exception>
    public string Render(HeadingFields fields) => Inert.Lines(_render(fields.ToValues()));

    /// <summary>Some mistakes only show when it is used.</summary>
    private static string? WhyNotRendered(string text, Engines engines)
    {
        try
        {
            return new HeadingTemplate(text, engines).Render(Example).Length > 0 || string.IsNullOrWhiteSpace(text) ? null : "it shows nothing; write a text or a field.";
        }
        // It is somebody's program in a foreign engine: whatever breaks in it is theirs to mend.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return $"it cannot be used: {failure.Message.ReplaceLineEndings(" ")}";
        }
    }
}
