using AnnounceBot.Chat;
using AnnounceBot.Posts;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Announcements.Templates;

/// <summary>Shows posts in the look that their route names; where that cannot be, in the plain one. It never throws: no post is lost for its look.</summary>
internal sealed partial class Looks
{
    private readonly HashSet<string> _told = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();
    private readonly CommunityOptions _community;
    private readonly ILogger<Looks> _log;
    private volatile Known _known;

    public Looks(TemplateFiles files, CommunityOptions community, ILogger<Looks> log)
    {
        (_community, _log) = (community, log);
        var (engines, mistakes) = (new Engines(community.TimeZone, community.Culture), new List<TemplateMistake>());
        var templates = files.Names.ToDictionary(
            name => name, name => files.IsOwn(name) ? new(ReadOwn(files, name, engines, mistakes)) : new Lazy<Template?>(() => ReadShipped(files, name, engines)), StringComparer.OrdinalIgnoreCase);
        _known = new(files, templates, mistakes);
    }

    /// <summary>Where they were read.</summary>
    public TemplateFiles Files => _known.Files;

    public IReadOnlyCollection<string> Names => _known.Names;

    /// <summary>Of all templates; those that have some are not used.</summary>
    public IReadOnlyList<TemplateMistake> Mistakes => _known.Mistakes;

    /// <summary>Shows posts as others do from now on.</summary>
    public void Replace(Looks by)
    {
        lock (_lock)
            _told.Clear();
        _known = by._known;
    }

    /// <returns>Whether posts in this look have a card.</returns>
    public bool HasCard(string template) => ExamplePosts.All.Any(post => Of(post, ExamplePosts.Blog, template).Card is not null);

    /// <param name="blog">The feed's name.</param>
    public ChatMessage Of(Post post, string blog, string template) =>
        (_known.Templates.GetValueOrDefault(template)?.Value is { } found ? Try(found, template, post, blog) : null) ?? Look.Of(post, blog);

    private Template? ReadOwn(TemplateFiles files, string name, Engines engines, List<TemplateMistake> mistakes) =>
        Read(files, name, engines, mistakes) is { } template ? Tried(template, files.PathOf(name), mistakes) : null;

    /// <summary>Those that come with the bot are right, and made ready when a post wants them; unless somebody wrote into the bot's own files.</summary>
    private Template? ReadShipped(TemplateFiles files, string name, Engines engines)
    {
        var mistakes = new List<TemplateMistake>();
        var template = Read(files, name, engines, mistakes);
        if (template is null)
            LogBroken(mistakes[0].ToString());
        return template;
    }

    private static Template? Read(TemplateFiles files, string name, Engines engines, List<TemplateMistake> mistakes)
    {
        try
        {
            return Template.Of(files.Read(name), PostFields.All, engines, mistakes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new(name, 1, $"cannot be read: {failure.Message}"));
            return null;
        }
    }

    /// <summary>What only shows when posts are rendered shows with these, before a real one comes.</summary>
    private Template? Tried(Template template, string path, List<TemplateMistake> mistakes)
    {
        foreach (var post in ExamplePosts.All)
        {
            if (Render(template, post, ExamplePosts.Blog, out var reason) is not null || reason is null)
                continue;
            mistakes.Add(new(path, 1, reason));
            return null;
        }

        return template;
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

    private sealed record Known(TemplateFiles Files, IReadOnlyDictionary<string, Lazy<Template?>> Templates, IReadOnlyList<TemplateMistake> Mistakes)
    {
        public IReadOnlyCollection<string> Names { get; } = [.. Templates.Keys];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Mistake} The plain look is used instead.")]
    private partial void LogBroken(string mistake);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Template {Template} cannot show {Post}, which is announced in the plain look: {Reason} (told once)")]
    private partial void LogNotUsable(string template, string post, string reason);
}
