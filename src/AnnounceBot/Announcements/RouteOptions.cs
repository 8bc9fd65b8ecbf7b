using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using AnnounceBot.Announcements.Matching;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements;

/// <summary>Which posts go to which channel, in which look, with which mention.</summary>
internal sealed record RouteOptions
{
    [Description("The channel, forum or thread: a name or an id.")]
    [Required]
    [StringLength(100, MinimumLength = 1)]
    public string Channel { get; init; } = "blogs";

    [Description("Names or addresses of feeds; * is any text.")]
    public IReadOnlyList<string> Feeds { get; init; } = ["*"];

    [Description("At least one of these tags; none: any.")]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [Description("One of these authors; none: any.")]
    public IReadOnlyList<string> Authors { get; init; } = [];

    [Description("Which words title, text and tags must hold, and which not, such as: kern* OR (drivers -windows).")]
    public MatchExpression? Match { get; init; }

    [Description("One of these kinds; none: any.")]
    public IReadOnlyList<PostKind> Kinds { get; init; } = [];

    [Description("One of these language tags; none: any.")]
    public IReadOnlyList<string> Languages { get; init; } = [];

    [Description("The template that gives the look: announcement, compact, headline, or one of your own.")]
    public string Template { get; init; } = "announcement";

    [Description("A role to mention, and nobody else: a name or an id.")]
    public string? Mention { get; init; }

    [Description("Publish to the servers that follow the channel: ten an hour, the rest later.")]
    public bool Crosspost { get; init; }

    [Description("Open a thread under each announcement.")]
    public bool Thread { get; init; }

    [Description("Local times without announcements, such as 22:00-07:00.")]
    public QuietHours? QuietHours { get; init; }

    [Description("The most announcements an hour; the rest waits.")]
    [Range(1, 1000)]
    public int? MaxPerHour { get; init; }
}
