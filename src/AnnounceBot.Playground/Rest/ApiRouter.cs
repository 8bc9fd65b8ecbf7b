using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Rest;

/// <summary>Finds the route for a request.</summary>
internal sealed class ApiRouter(IReadOnlyList<ApiRoute> routes)
{
    /// <param name="parts">The path's parts after the base, decoded.</param>
    /// <returns>A route; one that answers 404 or 405 when there is none.</returns>
    public ApiRoute Find(string method, IReadOnlyList<string> parts)
    {
        var fitting = routes
            .Select(route => (Route: route, Fit: route.Fit(parts)))
            .Where(candidate => candidate.Fit is not null)
            .OrderByDescending(candidate => candidate.Fit)
            .Select(candidate => candidate.Route)
            .ToList();
        return fitting.Find(route => route.Method == method)
            ?? ApiRoute.Unknown(method, "/" + string.Join('/', parts), _ => ApiAnswer.Refused(fitting.Count > 0 ? Refusal.WrongMethod : Refusal.UnknownRoute));
    }
}
