using System.Globalization;
using AnnounceBot.Delivery;
using static AnnounceBot.Web.Operators.Status.StatusPage;

namespace AnnounceBot.Web.Operators.Status;

/// <summary>Whether all is well, what needs somebody, and the figures that one looks for first.</summary>
internal static class SummaryPart
{
    public static string Of(Snapshot now)
    {
        var wrong = now.Ready.Checks.Where(check => !check.Ok).Select(check => $"<b>{Html.Text(char.ToUpperInvariant(check.Name[0]) + check.Name[1..])}</b>: {Html.Text(check.Detail)}").ToList();
        var asks = Asks(now).ToList();
        var (look, heading) = (wrong.Count, asks.Count) switch
        {
            ( > 0, _) => ("bad", "Something is wrong"),
            (_, > 0) => ("ask", "It runs, and somebody is needed"),
            _ => ("good", "All is well"),
        };
        return $"""
            <section class="summary {look}" aria-labelledby="summary">
            <h2 id="summary">{heading}</h2>
            {List([.. wrong, .. asks])}
            </section>
            <dl class="tiles">
            {string.Concat(Tiles(now).Select(tile => $"<div><dt>{tile.Name}</dt><dd>{tile.Value}<small>{tile.More}</small></dd></div>\n"))}</dl>
            """;
    }

    private static string List(IReadOnlyCollection<string> items) => items.Count == 0 ? "" : $"<ul>{string.Concat(items.Select(item => $"<li>{item}</li>"))}</ul>";

    private static IEnumerable<string> Asks(Snapshot now)
    {
        var (failing, gone) = (now.Counts.Feeds.GetValueOrDefault("failing"), now.Counts.Feeds.GetValueOrDefault("gone"));
        if (failing > 0)
            yield return $"{Counted(failing, "feed", "feeds")} cannot be read. The bot tries again by itself, and tells moderators after three days.";
        if (gone > 0)
            yield return $"{Counted(gone, "feed has", "feeds have")} ended: pause, move or remove {(gone == 1 ? "it" : "them")} with <code>/feeds</code>.";
        if (now.Open.GetValueOrDefault(DeliveryState.Held) is > 0 and var held)
            yield return $"{Counted(held, "announcement is", "announcements are")} held until a moderator decides.";
        if (now.Open.GetValueOrDefault(DeliveryState.Failed) is > 0 and var failed)
            yield return $"{Counted(failed, "announcement", "announcements")} failed: see below why, then <code>announcebot deliveries retry</code>.";
        if (now.Blocked > 0)
            yield return $"{Counted(now.Blocked, "channel keeps its", "channels keep their")} announcements waiting until somebody changes something: see below what, or ask <code>announcebot doctor</code>.";
        if (now.Counts.Submissions > 0)
            yield return $"{Counted(now.Counts.Submissions, "submission waits", "submissions wait")} for a moderator: <code>/queue</code> in the chat.";
    }

    private static IEnumerable<(string Name, string Value, string More)> Tiles(Snapshot now)
    {
        var feeds = now.Counts.Feeds.Values.Sum();
        yield return ("Chat", now.Chat.ConnectedSince is null ? "not connected" : "connected",
            now.Chat.ConnectedSince is { } since ? $"for {Html.Span(now.Now - since)}{(now.Chat.Latency is { } wait ? string.Create(CultureInfo.InvariantCulture, $", answers in {wait.TotalMilliseconds:0} ms") : "")}" : "it tries again by itself");
        yield return ("Feeds", Html.Number(feeds), $"{Html.Number(now.Counts.Feeds.GetValueOrDefault("well"))} well");
        yield return ("Posts", Html.Number(now.Counts.Posts), $"{Html.Number(now.PostsThisWeek)} of the last seven days");
        yield return ("Waiting", Html.Number(now.Open.GetValueOrDefault(DeliveryState.Pending) + now.Open.GetValueOrDefault(DeliveryState.Sending)),
            now.Counts.OldestPending is { } oldest ? $"the oldest for {Html.Span(now.Now - oldest)}" : "nothing to announce");
        yield return ("Database", SizeOf(now.DatabaseBytes), now.Ready.Checks.Any(check => check is { Name: "storage", Ok: false }) ? "cannot be written" : "can be written");
    }

    private static string SizeOf(long bytes) => bytes switch
    {
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d:0} KiB"),
        < 1024L * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024d * 1024):0.0} MiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024d * 1024 * 1024):0.0} GiB"),
    };
}
