using AnnounceBot.Announcements.Templates;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Rendering;

/// <summary>One of the forms that an issue is rendered in: by the community's own template if it has one, else by the one that comes with the bot.</summary>
internal sealed class IssuePage
{
    private readonly IssueTemplate? _own;
    private readonly Lazy<IssueTemplate> _shipped;

    public IssuePage(string name, SectionKind kind, TemplateFiles files, Engines engines, CommunityOptions community, List<TemplateMistake> mistakes)
    {
        Name = name;
        _shipped = new(() => Shipped(name, kind, engines));
        _own = Read(kind, files, engines, community, mistakes);
    }

    public string Name { get; }

    /// <param name="trouble">Why one's own template could not be used; null: it was, or there is none.</param>
    public string Show(IReadOnlyDictionary<string, object?> fields, out string? trouble)
    {
        trouble = null;
        return (_own is null ? null : Try(_own, fields, out trouble)) ?? _shipped.Value.Render(fields);
    }

    private static IssueTemplate Shipped(string name, SectionKind kind, Engines engines)
    {
        var mistakes = new List<TemplateMistake>();
        return IssueTemplate.Of(TemplateFiles.Ours(name), kind, IssueFields.All, engines, mistakes)
            ?? throw new OperatorException($"A template that comes with the bot was changed in its place: {mistakes[0]} Put that file back, and write your own beside your configuration, in its templates folder.");
    }

    private IssueTemplate? Read(SectionKind kind, TemplateFiles files, Engines engines, CommunityOptions community, List<TemplateMistake> mistakes)
    {
        try
        {
            if (files.Own(Name) is not { } file || IssueTemplate.Of(file, kind, IssueFields.All, engines, mistakes) is not { } template)
                return null;
            // What only shows when an issue is rendered shows with this, before a real one comes.
            if (Try(template, IssueFields.Of(ExampleIssue.Full, community), out var trouble) is not null)
                return template;
            mistakes.Add(new(file.Path, 1, trouble!));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new(Name, 1, $"cannot be read: {failure.Message}"));
        }

        return null;
    }

    private static string? Try(IssueTemplate template, IReadOnlyDictionary<string, object?> fields, out string? trouble)
    {
        trouble = null;
        try
        {
            return template.Render(fields);
        }
        // A template is somebody's program in a foreign engine: whatever breaks in it must not keep an issue from being published.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            trouble = failure.Message.ReplaceLineEndings(" ");
            return null;
        }
    }
}
