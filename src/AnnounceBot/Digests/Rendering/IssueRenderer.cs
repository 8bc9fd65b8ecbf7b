using AnnounceBot.Announcements.Templates;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Posts;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Digests.Rendering;

/// <summary>Renders issues with the community's templates; where one cannot be used, with the one that comes with the bot.</summary>
internal sealed partial class IssueRenderer
{
    private readonly CommunityOptions _community;
    private readonly FileNames _fileNames;
    private readonly ILogger<IssueRenderer> _log;
    private volatile Pages _pages;

    public IssueRenderer(TemplateFiles files, CommunityOptions community, DigestOptions options, ILogger<IssueRenderer> log)
    {
        (_community, _log) = (community, log);
        var engines = new Engines(community.TimeZone, community.Culture);
        _fileNames = new(options.FileName, engines);
        var mistakes = new List<TemplateMistake>();
        _pages = new(
            new("digest.md", SectionKind.CommonMark, files, engines, community, mistakes),
            new("digest.txt", SectionKind.Lines, files, engines, community, mistakes),
            new("digest.html", SectionKind.Html, files, engines, community, mistakes),
            mistakes);
    }

    /// <summary>Of all templates; those that have some are not used.</summary>
    public IReadOnlyList<TemplateMistake> Mistakes => _pages.Mistakes;

    /// <summary>Renders as another does from now on; its files are named as before.</summary>
    public void Replace(IssueRenderer by) => _pages = by._pages;

    public Renderings Render(Issue issue)
    {
        var (fields, pages) = (IssueFields.Of(issue, _community), _pages);
        return new(Show(pages.Markdown, fields), Show(pages.Text, fields), Show(pages.Html, fields), _fileNames.Of(issue));
    }

    /// <returns>The issue as data.</returns>
    public static string ToJson(Issue issue) => IssueJson.Of(issue);

    private string Show(IssuePage page, IReadOnlyDictionary<string, object?> fields)
    {
        var shown = page.Show(fields, out var trouble);
        if (trouble is not null)
            LogNotUsable(page.Name, trouble);
        return shown;
    }

    private sealed record Pages(IssuePage Markdown, IssuePage Text, IssuePage Html, IReadOnlyList<TemplateMistake> Mistakes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Template {Template} cannot show this issue, which is shown by the one that comes with the bot: {Reason}")]
    private partial void LogNotUsable(string template, string reason);
}
