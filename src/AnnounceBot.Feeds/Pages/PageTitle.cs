namespace AnnounceBot.Feeds.Pages;

/// <summary>Takes the site's name off a page's title.</summary>
internal static class PageTitle
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: "];

    /// <summary>The title without its site's name before or behind it; the whole where the name is not known to be the site's.</summary>
    /// <param name="title">The title.</param>
    /// <param name="siteName">What the site is called; null if it is not known.</param>
    public static string? Without(string? title, string? siteName)
    {
        if (title is null || siteName is null)
        {
            return title;
        }

        foreach (var separator in Separators)
        {
            if (title.EndsWith(separator + siteName, StringComparison.OrdinalIgnoreCase))
            {
                return Own(title[..^(separator.Length + siteName.Length)], title);
            }

            if (title.StartsWith(siteName + separator, StringComparison.OrdinalIgnoreCase))
            {
                return Own(title[(separator.Length + siteName.Length)..], title);
            }
        }

        return title;
    }

    /// <summary>The page's own title: the heading that its <c>title</c> has something around, else its <c>title</c>, else its first heading.</summary>
    public static string? OfElements(string? title, IReadOnlyList<string> headings, string? siteName)
    {
        var named = headings.Where(heading => !heading.Equals(siteName, StringComparison.OrdinalIgnoreCase)).ToList();
        return title is null
            ? named.Count > 0 ? named[0] : headings.Count > 0 ? headings[0] : null
            : named.Find(heading => IsAround(title, heading)) ?? Without(title, siteName);
    }

    private static bool IsAround(string title, string heading) =>
        title.Length > heading.Length && Separators.Any(separator =>
            title.StartsWith(heading + separator, StringComparison.OrdinalIgnoreCase) || title.EndsWith(separator + heading, StringComparison.OrdinalIgnoreCase));

    private static string Own(string rest, string whole) => rest.Trim() is { Length: > 0 } own ? own : whole;
}
