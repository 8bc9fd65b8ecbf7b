using AnnounceBot.ShortLinks;

namespace AnnounceBot.Web.Operators.Status;

/// <summary>The short links that were given last, and how often they were followed.</summary>
internal static class LinksPart
{
    public static string Of(Snapshot now, ShortLinksOptions options) => now.Links.Count == 0 ? "" : $"""
        <section aria-labelledby="links">
        <h2 id="links">Short links given last</h2>
        <table>
        <thead><tr><th scope="col">Link</th><th scope="col">Leads to</th><th scope="col" class="number">Clicks</th><th scope="col" class="number">in 30 days</th></tr></thead>
        <tbody>
        {string.Concat(now.Links.Select(link => Row(link, options)))}</tbody>
        </table>
        </section>
        """;

    private static string Row(FollowedLink link, ShortLinksOptions options) => $"""
        <tr><th scope="row">{Html.Link(link.Code, options.BaseUrl is null ? null : options.AddressOf(link.Code))}</th><td>{(link.IsRetracted ? "nowhere: the post was taken back" : Html.Link(link.Title, link.Target))}</td><td class="number">{Html.Number(link.Clicks)}</td><td class="number">{Html.Number(link.Lately)}</td></tr>

        """;
}
