namespace AnnounceBot.Web.Operators.Status;

/// <summary>What was announced last.</summary>
internal static class AnnouncedPart
{
    public static string Of(Snapshot now, Html html) => $"""
        <section aria-labelledby="announced">
        <h2 id="announced">Announced last</h2>
        {(now.Announced.Count == 0 ? "<p>Nothing yet. Of a new feed only what is published from now on is announced, unless <code>watching.firstPoll</code> says otherwise.</p>" : $"<ul class=\"lines\">{string.Concat(now.Announced.Select(post => Line(post, html)))}</ul>")}
        </section>
        """;

    private static string Line(ShownPost post, Html html) =>
        $"<li>{Html.Link(post.Title, post.Link)}{(post.Posts > 1 ? $" and {post.Posts - 1} more" : "")} <small>{Html.Channel(post.Channel)}, {html.Moment(post.At)}</small></li>\n";
}
