namespace AnnounceBot.Announcements;

/// <summary>What a route can ask of a post: each is a setting of it.</summary>
internal enum RouteCondition
{
    Feeds,
    Tags,
    Authors,
    Kinds,
    Languages,
    Match,
}
