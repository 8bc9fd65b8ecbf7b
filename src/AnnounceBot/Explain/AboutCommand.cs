using System.Globalization;
using System.Reflection;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Watching;

namespace AnnounceBot.Explain;

/// <summary><c>/about</c>: which version this is and what it watches; for moderators also how it fares.</summary>
internal sealed class AboutCommand(FeedStore feeds, DeliveryList deliveries, CommunityOptions community, Func<ChatHealth> health) : ISlashCommand
{
    private const int Named = 20;

    private static string Version { get; } =
        typeof(AboutCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public CommandAbout About { get; } = new("about", "What this bot is, and which blogs it watches");

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var active = feeds.All().Where(feed => feed.Status == FeedStatus.Active).ToList();
        return Task.FromResult(new Reply(new ChatMessage
        {
            Text = string.Join('\n', active.Take(Named).Select(feed => $"* {Markdown.Link(Markdown.Escape(feed.DisplayName), feed.Home ?? feed.ShownUrl)}").Prepend(
                $"I am AnnounceBot {Version}. I watch what {Markdown.Escape(community.Name)}'s people publish and announce each new post once.{(call.Person.IsModerator ? $"\n{ForModerators()}" : "")}\n{Watched(active.Count)}")),
        }));
    }

    private string ForModerators()
    {
        var now = health();
        var since = now.ConnectedSince is { } moment
            ? $"connected since {TimeZoneInfo.ConvertTime(moment, community.TimeZone).ToString("d MMM HH:mm", community.Culture)}"
            : "not connected";
        var latency = now.Latency is { } wait ? string.Create(CultureInfo.InvariantCulture, $", answers after {wait.TotalMilliseconds:0} ms") : "";
        return $"For moderators: {since}{latency}, interrupted {now.Resumes} times, {now.BeginningsLeft} new sessions left today. "
            + $"Announcements: {deliveries.CountAnnouncements(DeliveryState.Pending)} wait, {deliveries.CountAnnouncements(DeliveryState.Held)} are held, {deliveries.CountAnnouncements(DeliveryState.Failed)} failed.";
    }

    private static string Watched(int count) => count switch
    {
        0 => "There is no blog yet that I watch: a moderator can list some in my configuration.",
        1 => "I watch one blog:",
        <= Named => $"I watch {count} blogs:",
        _ => $"I watch {count} blogs, among them:",
    };
}
