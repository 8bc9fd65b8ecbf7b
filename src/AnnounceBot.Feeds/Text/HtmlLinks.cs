using AngleSharp.Html.Parser;

namespace AnnounceBot.Feeds.Text;

/// <summary>Finds the addresses in HTML.</summary>
internal static class HtmlLinks
{
    public static IReadOnlyList<string> Of(string html, Uri? baseUrl)
    {
        var links = new List<string>();
        using var tokens = new HtmlTokens(html);
        while (links.Count < ReadingLimits.PerEntry && tokens.Next(out var token))
        {
            if (token.Type != HtmlTokenType.StartTag)
            {
                continue;
            }

            for (var at = 0; at < token.Attributes.Count; at++)
            {
                var attribute = token.Attributes[at];
                if ((attribute.Name == "href" || attribute.Name == "src") && Addresses.Resolve(attribute.Value.ToString(), baseUrl) is { } address)
                {
                    links.Add(address);
                }
            }
        }

        return links;
    }
}
