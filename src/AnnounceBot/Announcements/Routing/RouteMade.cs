namespace AnnounceBot.Announcements.Routing;

/// <summary>How a route was made in the chat.</summary>
/// <param name="ChannelName">As the channel was called then, without the #.</param>
internal sealed record RouteMade(RouteId Id, string ChannelName, DateTimeOffset At, string By);
