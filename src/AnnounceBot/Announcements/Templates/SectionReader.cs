using System.Text.RegularExpressions;

namespace AnnounceBot.Announcements.Templates;

/// <summary>Splits a template at its lines "=== name".</summary>
internal static partial class SectionReader
{
    private static string Names => string.Join(", ", SectionPlace.All.Select(place => place.Name));

    public static IReadOnlyList<SectionSource> Read(TemplateFile file, List<TemplateMistake> mistakes)
    {
        var sections = new List<SectionSource>();
        var (place, first, lines) = (default(SectionPlace), 1, new List<string>());
        var all = WithoutComments(file.Text).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i <= all.Length; i++)
        {
            var heading = i < all.Length ? Heading.Match(all[i]) : null;
            if (heading is { Success: false })
            {
                lines.Add(all[i]);
                continue;
            }

            if (place is not null)
                sections.Add(new(place, first, string.Join('\n', lines)));
            else if (first == 1 && lines.FindIndex(line => !string.IsNullOrWhiteSpace(line)) is var stray and >= 0)
                mistakes.Add(new(file.Path, stray + 1, $"\"{lines[stray].Trim()}\" stands before the first section; begin with a line such as === text."));
            (place, first) = (heading is null ? null : PlaceOf(heading.Groups["name"].Value, file, i + 1, sections, mistakes), i + 2);
            lines.Clear();
        }

        if (sections.Count == 0 && mistakes.Count == 0)
            mistakes.Add(new(file.Path, 1, $"there is no section; begin with a line such as === text (there are: {Names})."));
        return sections;
    }

    private static SectionPlace? PlaceOf(string name, TemplateFile file, int line, List<SectionSource> before, List<TemplateMistake> mistakes)
    {
        var place = SectionPlace.Named(name);
        if (place is null)
            mistakes.Add(new(file.Path, line, $"there is no section \"{name}\" (there are: {Names})."));
        else if (before.Exists(section => section.Place == place))
            mistakes.Add(new(file.Path, line, $"section \"{name}\" is there twice; keep one."));
        return place;
    }

    /// <summary>Lines keep their numbers.</summary>
    public static string WithoutComments(string text) => Comment.Replace(text, comment => new string('\n', comment.Value.AsSpan().Count('\n')));

    [GeneratedRegex(@"^={3,}[ \t]*(?<name>\S+)[ \t]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"\{\{~?!(--[\s\S]*?--~?\}\}|[^-][\s\S]*?\}\})", RegexOptions.ExplicitCapture)]
    private static partial Regex Comment { get; }
}
