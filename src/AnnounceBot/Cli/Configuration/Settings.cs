using System.ComponentModel;
using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Digests;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using AnnounceBot.Submissions;
using AnnounceBot.Watching;
using AnnounceBot.Web;

namespace AnnounceBot.Cli.Configuration;

/// <summary>The whole configuration, checked.</summary>
internal sealed record Settings
{
    [Description("Whose bot this is.")]
    public CommunityOptions Community { get; init; } = new();

    [Description("Where the bot remembers.")]
    public StorageOptions Storage { get; init; } = new();

    [Description("Which Discord to speak to.")]
    public DiscordOptions Discord { get; init; } = new();

    [Description("Who looks after the bot in the chat.")]
    public ModeratorsOptions Moderators { get; init; } = new();

    [Description("The feeds to watch.")]
    public IReadOnlyList<FeedOptions> Feeds { get; init; } = [];

    [Description("Which posts go to which channel; the first that matches counts, for each channel.")]
    public IReadOnlyList<RouteOptions> Routes { get; init; } = [new()];

    [Description("How feeds are polled.")]
    public WatchingOptions Watching { get; init; } = new();

    [Description("What contributors may do.")]
    public SubmissionsOptions Submissions { get; init; } = new();

    [Description("The round-up.")]
    public DigestOptions Digest { get; init; } = new();

    [Description("Short addresses for the posts of a round-up.")]
    public ShortLinksOptions ShortLinks { get; init; } = new();

    [Description("The bot's own pages.")]
    public WebOptions Web { get; init; } = new();

    /// <summary>Not a setting: the looks that routes can name, found beside the file.</summary>
    internal TemplateFiles Templates { get; init; } = new(own: null);
}
