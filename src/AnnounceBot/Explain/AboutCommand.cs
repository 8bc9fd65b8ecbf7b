using System.Globalization;
using System.Reflection;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using AnnounceBot.Submissions;
using AnnounceBot.Watching;

namespace AnnounceBot.Explain;

/// <summary><c>/about</c>: which version this is, what it watches and what came of it; for moderators also how it fares.</summary>
internal sealed class AboutCommand(
    FeedStore feeds, DeliveryList deliveries, Database database, CommunityOptions community, SiteAddresses site, Func<ChatHealth> health, TimeProvider clock) : ISlashCommand
{
    private const int Named = 20, NameLength = 80, LongestList = 1200;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public static string Version { get; } =
        typeof(AboutCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public CommandAbout About { get; } = new("about", "What this bot is, and which blogs it watches");

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var active = feeds.All().Where(feed => feed.Status == FeedStatus.Active).ToList();
        string[] lines =
        [
            $"I am AnnounceBot {Version}. I watch what {Markdown.Escape(community.Name)}'s people publish and announce each new post once. `/help` tells what you can do.",
            Counted(),
            .. site is { IsOpen: true, AreWhole: true } ? [OnTheWeb()] : Array.Empty<string>(),
            .. call.Person.IsModerator ? [ForModerators()] : Array.Empty<string>(),
            Listed(active),
        ];
        return Task.FromResult(Reply.Saying(string.Join('\n', lines)));
    }

    private string Counted()
    {
        var (all, lately) = database.Read(session => AboutStore.CountPosts(session, clock.GetUtcNow() - Week));
        return all == 0 ? "I know no posts yet." : string.Create(community.Culture, $"I know {all:N0} {(all == 1 ? "post" : "posts")}, {lately:N0} of the last seven days: `/week` shows them.");
    }

    private string OnTheWeb() => $"All of it as a feed: <{site.Of(SiteAddresses.Posts)}>. On the web: <{site.Of(SiteAddresses.Front)}>.";

    private string ForModerators()
    {
        var now = health();
        var since = now.ConnectedSince is { } moment
            ? $"connected since {TimeZoneInfo.ConvertTime(moment, community.TimeZone).ToString("d MMM HH:mm", community.Culture)}"
            : "not connected";
        var latency = now.Latency is { } wait ? string.Create(CultureInfo.InvariantCulture, $", answers after {wait.TotalMilliseconds:0} ms") : "";
        var (waiting, failing) = database.Read(session => (SubmissionStore.CountWaiting(session), AboutStore.CountFailingFeeds(session)));
        return $"For moderators: {since}{latency}, interrupted {now.Resumes} times, {now.BeginningsLeft} new sessions left today.\n"
            + $"Announcements: {deliveries.CountAnnouncements(DeliveryState.Pending)} wait, {deliveries.CountAnnouncements(DeliveryState.Held)} are held, {deliveries.CountAnnouncements(DeliveryState.Failed)} failed.\n"
            + $"Submissions that wait for you: {waiting}. Feeds that I cannot read: {failing}.";
    }

    /// <summary>As many as a message has room for.</summary>
    private static string Listed(List<Feed> active)
    {
        var lines = active.Take(Named).Select(feed => $"* {Markdown.Link(Markdown.Escape(Inert.OneLine(feed.DisplayName), NameLength), feed.Home ?? feed.ShownUrl)}").ToList();
        while (lines.Sum(line => line.Length + 1) > LongestList)
            lines.RemoveAt(lines.Count - 1);
        return string.Join('\n', lines.Prepend(Watched(active.Count, lines.Count)));
    }

    private static string Watched(int count, int shown) => count switch
    {
        0 => "There is no blog yet that I watch: a moderator can list some in my configuration.",
        1 => "I watch one blog:",
        _ when count == shown => $"I watch {count} blogs:",
        _ => $"I watch {count} blogs, among them:",
    };
}
