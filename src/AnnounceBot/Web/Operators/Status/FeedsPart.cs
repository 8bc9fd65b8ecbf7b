using AnnounceBot.Watching;
using AnnounceBot.Watching.InChat;

namespace AnnounceBot.Web.Operators.Status;

/// <summary>What is watched, those that need somebody first.</summary>
internal static class FeedsPart
{
    public static string Of(Snapshot now, Html html) => $"""
        <section aria-labelledby="feeds">
        <h2 id="feeds">Feeds{(now.Pages > 1 ? $" <small>page {Html.Number(now.Page)} of {Html.Number(now.Pages)}</small>" : "")}</h2>
        {(now.Feeds.Count == 0 ? "<p>None yet. Add the first with <code>/feeds add</code> in the chat, or in the configuration.</p>" : Table(now, html))}
        {Turning(now)}
        </section>
        """;

    private static string Table(Snapshot now, Html html) => $"""
        <table class="feeds">
        <thead><tr><th scope="col">Feed</th><th scope="col">Read</th><th scope="col">Posts per week</th></tr></thead>
        <tbody>
        {string.Concat(now.Feeds.Select(row => Row(row.Feed, row.Weeks, now, html)))}</tbody>
        </table>
        """;

    private static string Row(Feed feed, IReadOnlyList<int> weeks, Snapshot now, Html html)
    {
        var state = FeedStates.Of(feed);
        return $"""
            <tr class="{state}"><th scope="row">{Html.Link(feed.DisplayName, feed.Home?.AbsoluteUri)} <small>{Where(feed)}</small>{Trouble(feed, state, html)}</th>
            <td>{(feed.SucceededAt is { } at ? html.Moment(at) : "never")}{(state is "paused" or "gone" or "moved" ? "" : $"<small>next {(feed.DueAt <= now.Now ? "now" : html.Moment(feed.DueAt))}</small>")}</td>
            <td>{Spark.Of(weeks)}</td></tr>

            """;
    }

    /// <summary>What tells it apart: of one that is called by its host the rest of its address, but for what may be secret.</summary>
    private static string Where(Feed feed) => feed switch
    {
        { Url.IsFile: true } => "a file",
        _ when feed.DisplayName == feed.Url.Host => Html.Told(feed.ShownUrl.AbsolutePath),
        _ => Html.Told(feed.ShownUrl.IdnHost),
    };

    private static string Trouble(Feed feed, string state, Html html) => state switch
    {
        "well" => "",
        "new" => Badge("not read yet", null),
        "failing" => Badge($"fails{(feed.FailingSince is { } since ? $", first {html.Moment(since)}" : "")}", feed.Failure),
        "gone" => Badge("has ended", feed.Failure),
        "moved" => Badge("moved", feed.Failure),
        _ => Badge(state, null),
    };

    private static string Badge(string state, string? reason) => $"<p><b class=\"state\">{state}</b>{(reason is null ? "" : $" {Html.Told(reason)}")}</p>";

    private static string Turning(Snapshot now) => now.Pages == 1 ? "" : $"""
        <nav aria-label="Pages of feeds"><p>{string.Join(" · ", Ways(now))}</p></nav>
        """;

    private static IEnumerable<string> Ways(Snapshot now)
    {
        if (now.Page > 1)
            yield return "<a href=\"/#feeds\">First</a>";
        if (now.Page > 1)
            yield return $"<a rel=\"prev\" href=\"/?page={now.Page - 1}#feeds\">Back</a>";
        if (now.Page < now.Pages)
            yield return $"<a rel=\"next\" href=\"/?page={now.Page + 1}#feeds\">More feeds</a>";
        if (now.Page < now.Pages)
            yield return $"<a href=\"/?page={now.Pages}#feeds\">Last</a>";
    }
}
