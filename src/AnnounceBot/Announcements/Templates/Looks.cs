using AnnounceBot.Chat;
using AnnounceBot.Posts;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Announcements.Templates;

/// <summary>Shows posts in the look that their route names; where that cannot be, in the plain one. It never throws: no post is lost for its look.</summary>
internal sealed partial class Looks
{
    private readonly Dictionary<string, Template?> _templates = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _told = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TemplateMistake> _mistakes = [];
    private readonly Lock _lock = new();
    private readonly TemplateFiles _files;
    private readonly CommunityOptions _community;
    private readonly ILogger<Looks> _log;
    private readonly Engines _engines;

    public Looks(TemplateFiles files, CommunityOptions community, ILogger<Looks> log)
    {
        (_files, _community, _log, _engines) = (files, community, log, new(community.TimeZone, community.Culture));
        foreach (var name in files.Names)
            _templates[name] = Read(name);
    }

    public IReadOnlyCollection<string> Names => _templates.Keys;

    /// <summary>Of all templates; those that have some are not used.</summary>
    public IReadOnlyList<TemplateMistake> Mistakes => _mistakes;

    /// <param name="blog">The feed's name.</param>
    public ChatMessage Of(Post post, string blog, string template) =>
        (_templates.GetValueOrDefault(template) is { } found ? Try(found, template, post, blog) : null) ?? Look.Of(post, blog);

    private Template? Read(string name)
    {
        try
        {
            var file = _files.Read(name);
            return Tried(Template.Of(file, PostFields.All, _engines, _mistakes), file.Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _mistakes.Add(new(name, 1, $"cannot be read: {failure.Message}"));
            return null;
        }
    }

    /// <summary>What only shows when posts are rendered shows with these, before a real one comes.</summary>
    private Template? Tried(Template? template, string path)
    {
        var before = _mistakes.Count;
        foreach (var post in template is null ? [] : ExamplePosts.All)
        {
            if (_mistakes.Count == before && Render(template!, post, ExamplePosts.Blog, out var reason) is null && reason is not null)
                _mistakes.Add(new(path, 1, reason));
        }

        return _mistakes.Count == before ? template : null;
    }

    private ChatMessage? Try(Template template, string name, Post post, string blog)
    {
        if (Render(template, post, blog, out var reason) is { } message)
            return message with { Topic = OutsideText.Of(Inert.OneLine(post.Title))?.ToString(), Tags = post.Tags };
        bool isNew;
        lock (_lock)
            isNew = _told.Add(name);
        if (isNew)
            LogNotUsable(name, post.Link, reason ?? "it shows nothing of this post.");
        return null;
    }

    private ChatMessage? Render(Template template, Post post, string blog, out string? reason)
    {
        reason = null;
        try
        {
            return template.Render(new PostFields(post, blog, _community.Name).AtMost, post.PublishedAt);
        }
        // A template is somebody's program in a foreign engine: whatever breaks in it must not keep a post from being announced.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            reason = failure.Message.ReplaceLineEndings(" ");
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Template {Template} cannot show {Post}, which is announced in the plain look: {Reason} (told once)")]
    private partial void LogNotUsable(string template, string post, string reason);
}
