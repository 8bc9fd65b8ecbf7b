namespace AnnounceBot.Announcements.Routing;

internal readonly record struct RouteId(long Value);
