namespace AnnounceBot.Posts;

internal enum PostKind
{
    Article,
    Video,
    Podcast,
}
