namespace AnnounceBot.Web.Community;

/// <summary>The page of an issue as it was stored: one's own template may have made anything of it that is HTML.</summary>
internal static class IssueHtml
{
    /// <returns>What stands between the tags of its body; all of it, where it has none.</returns>
    public static string BodyOf(string page) => StartOf(page) is { } start && EndOf(page) is { } end && start <= end ? page[start..end].Trim() : page;

    /// <returns>Whether it says itself how it looks.</returns>
    public static bool IsStyled(string page) => Find(page, "<style") is not null || Find(page, "stylesheet") is not null;

    /// <returns>The page with something more at the end of its head, and around what is in its body.</returns>
    public static string With(string page, string head, string before, string behind)
    {
        page = Insert(page, EndOf(page) ?? page.Length, behind);
        page = Insert(page, StartOf(page) ?? page.Length, before);
        // Readers of HTML take what comes behind the type of document into the head.
        return Insert(page, Find(page, "</head") ?? (page.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) ? page.IndexOf('>', StringComparison.Ordinal) + 1 : 0), head);
    }

    private static int? StartOf(string page) => Find(page, "<body") is { } tag && page.IndexOf('>', tag) is >= 0 and var end ? end + 1 : null;

    private static int? EndOf(string page) => page.LastIndexOf("</body", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at : null;

    private static int? Find(string page, string what) => page.IndexOf(what, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at : null;

    private static string Insert(string page, int at, string text) => text.Length == 0 ? page : $"{page[..at].TrimEnd('\n')}\n{text}\n{page[at..].TrimStart('\n')}";
}
