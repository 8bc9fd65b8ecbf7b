namespace AnnounceBot.Feeds.Pages;

/// <summary>What one page may cost.</summary>
internal static class PageLimits
{
    /// <summary>Characters of a page that are looked at (1 Mi).</summary>
    public const int Chars = 1024 * 1024;
}
