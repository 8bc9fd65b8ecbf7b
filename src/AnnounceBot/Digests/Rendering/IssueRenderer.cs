using AnnounceBot.Announcements.Templates;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Posts;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Digests.Rendering;

/// <summary>Renders issues with the community's templates; where one cannot be used, with the one that comes with the bot.</summary>
internal sealed partial class IssueRenderer
{
    private readonly List<TemplateMistake> _mistakes = [];
    private readonly IssuePage _markdown, _text, _html;
    private readonly CommunityOptions _community;
    private readonly FileNames _fileNames;
    private readonly ILogger<IssueRenderer> _log;

    public IssueRenderer(TemplateFiles files, CommunityOptions community, DigestOptions options, ILogger<IssueRenderer> log)
    {
        (_community, _log) = (community, log);
        var engines = new Engines(community.TimeZone, community.Culture);
        _fileNames = new(options.FileName, engines);
        _markdown = new("digest.md", SectionKind.CommonMark, files, engines, community, _mistakes);
        _text = new("digest.txt", SectionKind.Lines, files, engines, community, _mistakes);
        _html = new("digest.html", SectionKind.Html, files, engines, community, _mistakes);
    }

    /// <summary>Of all templates; those that have some are not used.</summary>
    public IReadOnlyList<TemplateMistake> Mistakes => _mistakes;

    public Renderings Render(Issue issue)
    {
        var fields = IssueFields.Of(issue, _community);
        return new(Show(_markdown, fields), Show(_text, fields), Show(_html, fields), _fileNames.Of(issue));
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Template {Template} cannot show this issue, which is shown by the one that comes with the bot: {Reason}")]
    private partial void LogNotUsable(string template, string reason);
}
