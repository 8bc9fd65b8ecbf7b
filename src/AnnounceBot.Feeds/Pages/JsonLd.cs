using System.Net;
using System.Text;
using System.Text.Json;
using AnnounceBot.Feeds.Fetching;

namespace AnnounceBot.Feeds.Pages;

/// <summary>Reads a page's JSON-LD (https://schema.org): articles, videos and episodes, alone, in arrays, in graphs, with references by <c>@id</c>.</summary>
internal sealed class JsonLd
{
    private const int LongestScript = 256 * 1024;
    private const int MostScripts = 20;
    private const int MostNodes = 500;
    private const int Depth = 8;
    private const int MostAuthors = 3;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    private readonly List<JsonLdNode> _nodes = [];
    private readonly Dictionary<string, JsonElement> _byId = [];
    private int _scripts;

    /// <summary>Takes a script's text; what is no JSON is passed over.</summary>
    public void Add(StringBuilder script)
    {
        if (script.Length > LongestScript || ++_scripts > MostScripts)
        {
            return;
        }

        // Line breaks within texts are the most usual mistake; between them they are white space like any.
        var text = script.ToString().Trim().TrimEnd(';');
        var bytes = Encoding.UTF8.GetBytes(string.Create(text.Length, text, (made, told) =>
        {
            for (var at = 0; at < told.Length; at++)
            {
                made[at] = told[at] < ' ' ? ' ' : told[at];
            }
        }));
        try
        {
            using var document = JsonDocument.Parse(bytes, Lenient);
            Gather(document.RootElement.Clone(), 0);
        }
        catch (JsonException)
        {
            // Nobody but us would have told its author.
        }
    }

    /// <summary>What it says about a page.</summary>
    public PageClaims About(Uri page)
    {
        var claims = new PageClaims();
        foreach (var node in Described(page))
        {
            claims.Title = Decoded(node.Text("headline") ?? node.Text("name"));
            claims.Author = Names(node.Values("author")) ?? Names(node.Values("creator"));
            claims.Date(node.Text("datePublished") ?? node.Text("uploadDate") ?? node.Text("dateCreated"));
            claims.Description = Decoded(node.Text("description") ?? node.Text("abstract"));
            claims.Image = Image(node.Values("image")) ?? Image(node.Values("thumbnailUrl"));
            claims.Language = node.Text("inLanguage");
            claims.Kind ??= node.Kind;
            claims.Body ??= Decoded(node.Text("articleBody") ?? node.Text("text"));
        }

        claims.SiteName = _nodes.Where(node => node.IsSite).Select(node => Decoded(node.Text("name"))).FirstOrDefault(name => name is not null);
        claims.SiteName = _nodes.Where(node => node.Rank > 0).Select(node => Names(node.Values("isPartOf").Where(whole => Referred(whole).IsSite)) ?? Names(node.Values("publisher"))).FirstOrDefault(name => name is not null);
        return claims;
    }

    // The article that is the page's, then what else is said of the page as such.
    private IEnumerable<JsonLdNode> Described(Uri page)
    {
        var ranked = _nodes.Select(node => (Node: node, node.Rank)).ToList();
        var highest = ranked.Select(pair => pair.Rank).DefaultIfEmpty(0).Max();
        var best = highest < 3 ? [] : ranked.Where(pair => pair.Rank == highest).Select(pair => pair.Node).ToList();
        var own = best.FindIndex(node => IsOf(node, page) == true);
        if (own < 0)
        {
            own = best.FindIndex(node => !CanonicalAddress.IsFrontPage(page) || IsOf(node, page) is null);
        }

        return [.. own < 0 ? [] : new[] { best[own] }, .. ranked.Where(pair => pair.Rank == 2).Select(pair => pair.Node).Take(1)];
    }

    // Null where it does not say.
    private static bool? IsOf(JsonLdNode node, Uri page)
    {
        var told = node.Values("mainEntityOfPage").Concat(node.Values("url")).Select(Address).OfType<string>().ToList();
        return told.Count == 0 ? null : told.Exists(address => FeedLinks.Absolute(page, address) is { } url && WebAddress.IsSameHost(url, page) && url.AbsolutePath.TrimEnd('/') == page.AbsolutePath.TrimEnd('/'));
    }

    private void Gather(JsonElement value, int depth)
    {
        if (depth > Depth || _nodes.Count == MostNodes)
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray().Take(MostNodes))
            {
                Gather(item, depth + 1);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            var node = new JsonLdNode(value);
            _nodes.Add(node);
            if (node.Text("@id") is { } id)
            {
                _byId.TryAdd(id, value);
            }

            foreach (var inner in new[] { "@graph", "mainEntity", "mainEntityOfPage" })
            {
                if (value.TryGetProperty(inner, out var nested))
                {
                    Gather(nested, depth + 1);
                }
            }
        }
    }

    private JsonLdNode Referred(JsonElement value)
    {
        var node = new JsonLdNode(value);
        return value.ValueKind == JsonValueKind.Object && node.Text("@id") is { } id && _byId.TryGetValue(id, out var whole) ? new(whole) : node;
    }

    private string? Names(IEnumerable<JsonElement> values)
    {
        var names = values.Select(value => JsonLdNode.Text(value) ?? new JsonLdNode(value).Text("name") ?? Referred(value).Text("name")).Select(PersonNames.Clean).OfType<string>().Distinct().Take(MostAuthors);
        var line = string.Join(", ", names);
        return line.Length > 0 ? line : null;
    }

    private string? Image(IEnumerable<JsonElement> values) =>
        values.Select(value => JsonLdNode.Text(value) ?? Referred(value).Text("url") ?? Referred(value).Text("contentUrl")).FirstOrDefault(address => !string.IsNullOrWhiteSpace(address));

    private static string? Address(JsonElement value) => JsonLdNode.Text(value) ?? new JsonLdNode(value).Text("@id");

    // Blog software writes its HTML's texts into it, references and all.
    private static string? Decoded(string? text) => text is null ? null : WebUtility.HtmlDecode(text);
}
