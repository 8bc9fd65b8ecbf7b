namespace AnnounceBot.Feeds.Pages;

/// <summary>What a page is for.</summary>
public enum PageKind
{
    /// <summary>Something to read; every page of which nothing else is known.</summary>
    Article,

    /// <summary>Something to watch.</summary>
    Video,

    /// <summary>Something to listen to.</summary>
    Podcast,
}
