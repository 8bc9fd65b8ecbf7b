namespace AnnounceBot.Playground.Blogs;

/// <summary>What sort of thing a post is.</summary>
public enum PostKind
{
    /// <summary>Something to read.</summary>
    Article,

    /// <summary>Something to watch; the post has a media file.</summary>
    Video,

    /// <summary>Something to listen to; the post has a media file.</summary>
    Podcast,
}
