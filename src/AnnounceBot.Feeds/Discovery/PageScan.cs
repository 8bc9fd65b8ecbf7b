using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AnnounceBot.Feeds.Fetching;
using AnnounceBot.Feeds.Pages;
using AnnounceBot.Feeds.Text;

namespace AnnounceBot.Feeds.Discovery;

/// <summary>Looks a page through for the feeds that it names.</summary>
internal sealed class PageScan
{
    private readonly FeedLinks _links;
    private readonly bool _isChannel;

    private PageScan(Uri asked, FetchedDocument page)
    {
        _isChannel = YouTubeChannel.Is(asked);
        _links = new FeedLinks(page.Url);
        foreach (var link in LinkHeader.Parse(page.Header("Link")))
        {
            _links.Add(link);
        }
    }

    /// <summary>Whether the document has tags that only web pages have.</summary>
    public bool IsPage { get; private set; }

    /// <summary>The YouTube channel that it is the page of, if the address asked for is one's.</summary>
    public string? ChannelId { get; private set; }

    /// <summary>The feeds that the server's answer and the page name.</summary>
    public IReadOnlyList<OfferedFeed> Offered => _links.Offered();

    public static PageScan Of(Uri asked, FetchedDocument page)
    {
        var scan = new PageScan(asked, page);
        using var tokens = new HtmlTokens(PageDecoder.Decode(page.Body, page.ContentType), PageLimits.Chars);
        while (tokens.Next(out var token))
        {
            if (token.Type == HtmlTokenType.StartTag)
            {
                scan.Take(token);
            }
            else if (token.Type == HtmlTokenType.Character && scan is { _isChannel: true, ChannelId: null })
            {
                scan.ChannelId = YouTubeChannel.IdInScript(token.Data.Memory.Span);
            }
        }

        return scan;
    }

    private void Take(StructHtmlToken tag)
    {
        switch (tag.Name.ToString())
        {
            case "html" or "head" or "body" or "title":
                IsPage = true;
                break;
            case "base":
                _links.Rebase(TagAttributes.Find(tag, "href"));
                break;
            case "link":
                TakeLink(TagAttributes.Find(tag, "rel"), TagAttributes.Find(tag, "href"), tag);
                break;
            case "meta" when _isChannel:
                var name = TagAttributes.Find(tag, "itemprop") ?? TagAttributes.Find(tag, "property");
                var content = TagAttributes.Find(tag, "content");
                ChannelId ??= name switch
                {
                    "identifier" or "channelId" => YouTubeChannel.AsId(content),
                    "og:url" => YouTubeChannel.IdIn(content),
                    _ => null,
                };
                break;
        }
    }

    private void TakeLink(string? rel, string? href, StructHtmlToken tag)
    {
        IsPage = true;
        if (_isChannel && string.Equals(rel, "canonical", StringComparison.OrdinalIgnoreCase))
        {
            ChannelId ??= YouTubeChannel.IdIn(href);
        }

        _links.Add(rel, TagAttributes.Find(tag, "type"), href, TagAttributes.Find(tag, "title"));
    }
}
