namespace AnnounceBot.Announcements.Routing;

/// <summary>A route with where it comes from.</summary>
/// <param name="Made">Null: it stands in the configuration, and nobody can change it in the chat.</param>
internal sealed record Route(RouteOptions Options, RouteMade? Made)
{
    public bool IsLocked => Made is null;
}
