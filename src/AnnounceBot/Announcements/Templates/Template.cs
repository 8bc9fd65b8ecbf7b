using System.Globalization;
using AnnounceBot.Chat;
using HandlebarsDotNet;

namespace AnnounceBot.Announcements.Templates;

/// <summary>A look, ready to be used.</summary>
internal sealed class Template
{
    private readonly Dictionary<string, Func<IReadOnlyDictionary<string, object?>, string>> _sections = [];

    private Template()
    {
    }

    /// <returns>Null if it has mistakes, all of them listed.</returns>
    public static Template? Of(TemplateFile file, IReadOnlyList<Field> fields, Engines engines, List<TemplateMistake> mistakes)
    {
        var found = new List<TemplateMistake>();
        var sections = SectionReader.Read(file, found);
        var check = new TagCheck(file.Path, fields, engines.Helpers);
        var template = new Template();
        foreach (var section in sections)
        {
            check.Check(section, found);
            if (found.Count == 0)
                template.Add(section, file, engines, found);
        }

        mistakes.AddRange(found);
        return found.Count == 0 ? template : null;
    }

    /// <param name="fields">The fields, each value of at most so many characters.</param>
    /// <returns>Null for what would show nothing.</returns>
    /// <exception cref="TemplateException">It asks for what cannot be done.</exception>
    /// <exception cref="HandlebarsException">So does the engine say.</exception>
    public ChatMessage? Render(Func<int, IReadOnlyDictionary<string, object?>> fields, DateTimeOffset publishedAt)
    {
        var link = Address("link", fields);
        var card = new Card
        {
            Title = Show("title", fields, title => HonestLinks.Title(title, link)),
            Link = link,
            Author = Show("author", fields),
            Text = Show("description", fields),
            Footer = Show("footer", fields),
            Image = Address("image", fields),
            PublishedAt = _sections.ContainsKey("time") ? publishedAt : null,
            Color = Color(Show("color", fields)),
        };
        var text = Show("text", fields);
        var isShown = card.Title is not null || card.Author is not null || card.Text is not null || card.Footer is not null || card.Image is not null;
        return text is null && !isShown ? null : new ChatMessage { Text = text, Card = isShown ? card : null };
    }

    private void Add(SectionSource section, TemplateFile file, Engines engines, List<TemplateMistake> mistakes)
    {
        if (section.Place.Kind == SectionKind.Switch && !string.IsNullOrWhiteSpace(section.Text))
            mistakes.Add(new(file.Path, section.Line, $"section \"{section.Place.Name}\" holds nothing; take the text below it away."));
        try
        {
            var render = engines.For(section.Place.Kind).Compile(section.Text);
            _sections[section.Place.Name] = section.Place.Kind == SectionKind.Markdown
                ? values => Rendered.Markdown(render(values), section.Place.IsOneLine)
                : values => Rendered.Plain(render(values));
        }
        catch (HandlebarsException wrong)
        {
            mistakes.Add(new(file.Path, section.Line, $"section \"{section.Place.Name}\" cannot be read: {wrong.Message.ReplaceLineEndings(" ")}"));
        }
    }

    private string? Address(string name, Func<int, IReadOnlyDictionary<string, object?>> fields) =>
        _sections.TryGetValue(name, out var render) && WebAddress.TryParse(render(fields(int.MaxValue)), out var address) && address.Whole.Length <= SectionPlace.Named(name)!.Longest
            ? address.Whole
            : null;

    /// <summary>With as much of each value as lets the whole fit.</summary>
    private string? Show(string name, Func<int, IReadOnlyDictionary<string, object?>> fields, Func<string, string>? finish = null)
    {
        if (!_sections.TryGetValue(name, out var render))
            return null;
        var longest = SectionPlace.Named(name)!.Longest;
        var shown = At(int.MaxValue);
        if (shown.Length > longest)
            shown = Fitting(At, longest) ?? throw new TemplateException($"section \"{name}\" is longer than {longest} characters, however short the values are; make it shorter.");
        return shown.Length == 0 ? null : shown;

        string At(int atMost)
        {
            var text = render(fields(atMost));
            return text.Length == 0 ? text : finish?.Invoke(text) ?? text;
        }
    }

    private static string? Fitting(Func<int, string> at, int longest)
    {
        string? fitting = null;
        for (int fits = 0, tooLong = longest + 1; tooLong - fits > 1;)
        {
            var middle = (fits + tooLong) / 2;
            if (at(middle) is var shown && shown.Length <= longest)
                (fits, fitting) = (middle, shown);
            else
                tooLong = middle;
        }

        return fitting;
    }

    private static int? Color(string? written) => written switch
    {
        null => null,
        ['#', .. var digits] when digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var color) => color,
        _ => throw new TemplateException($"section \"color\" says \"{written}\"; write a color such as #E8A33D."),
    };
}
