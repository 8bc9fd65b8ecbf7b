using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Feeds.Discovery;

/// <summary>GitHub's repositories: their feeds lie at addresses that follow from the repository's.</summary>
internal static partial class GitHubRepository
{
    private static readonly string[] Parts = ["releases", "tags", "commits"];

    // First parts of paths that are the site's own pages and no owner of repositories.
    private static readonly FrozenSet<string> Own = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "about", "apps", "collections", "contact", "customer-stories", "enterprise", "events", "explore", "features", "issues", "login", "marketplace", "new", "notifications", "orgs", "pricing",
        "pulls", "search", "security", "settings", "site", "sponsors", "stars", "team", "topics", "trending", "users");

    /// <summary>The feeds of a repository's front page, releases, tags or commits; that of the page itself stands first.</summary>
    public static IReadOnlyList<OfferedFeed> FeedsOf(Uri url)
    {
        if (url.Host is not ("github.com" or "www.github.com") || Page.Match(url.AbsolutePath) is not { Success: true } page || Own.Contains(page.Groups["owner"].Value))
        {
            return [];
        }

        var repository = $"{page.Groups["owner"].Value}/{page.Groups["name"].Value}";
        var asked = page.Groups["page"].Value;
        return [.. Parts.OrderBy(part => part != asked).Select(part => Feed(repository, part))];
    }

    private static OfferedFeed Feed(string repository, string part) =>
        new(new Uri($"https://github.com/{repository}/{part}.atom"), $"{char.ToUpperInvariant(part[0])}{part[1..]} of {repository}", FeedTypes.Atom);

    [GeneratedRegex(@"^/(?<owner>[A-Za-z0-9-]+)/(?<name>[A-Za-z0-9._-]+?)(?:\.git)?(?:/(?<page>releases|tags|commits))?/?$")]
    private static partial Regex Page { get; }
}
