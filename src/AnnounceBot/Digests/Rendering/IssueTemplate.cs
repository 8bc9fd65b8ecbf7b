using AnnounceBot.Announcements.Templates;
using AnnounceBot.Digests.Rendering.Pages;
using HandlebarsDotNet;

namespace AnnounceBot.Digests.Rendering;

/// <summary>A template for a whole page, ready to be used.</summary>
internal sealed class IssueTemplate
{
    private readonly Func<IReadOnlyDictionary<string, object?>, string> _render;

    private IssueTemplate(Func<IReadOnlyDictionary<string, object?>, string> render) => _render = render;

    /// <param name="kind">How values are written in it.</param>
    /// <returns>Null if it has mistakes, all of them listed.</returns>
    public static IssueTemplate? Of(TemplateFile file, SectionKind kind, IReadOnlyList<Field> fields, Engines engines, List<TemplateMistake> mistakes)
    {
        var before = mistakes.Count;
        var source = new SectionSource(new(file.Name, kind, int.MaxValue, IsOneLine: false, ""), 1, SectionReader.WithoutComments(file.Text).ReplaceLineEndings("\n"));
        new TagCheck(file.Path, fields, engines.Helpers).Check(source, mistakes);
        if (mistakes.Count > before)
            return null;
        try
        {
            return new(engines.For(kind).Compile(source.Text));
        }
        catch (HandlebarsException wrong)
        {
            mistakes.Add(new(file.Path, 1, $"cannot be read: {wrong.Message.ReplaceLineEndings(" ")}"));
            return null;
        }
    }

    /// <returns>The page, its lines ended by "\n".</returns>
    /// <exception cref="TemplateException">It asks for what cannot be done.</exception>
    /// <exception cref="HandlebarsException">So does the engine say.</exception>
    public string Render(IReadOnlyDictionary<string, object?> fields) => CommonMarkPage.Finish(_render(fields));
}
