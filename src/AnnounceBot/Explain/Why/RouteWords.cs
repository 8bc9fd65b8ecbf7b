using AnnounceBot.Announcements;

namespace AnnounceBot.Explain.Why;

/// <summary>What a route says of a post, for a moderator.</summary>
internal static class RouteWords
{
    public static string Line(RouteVerdict verdict) =>
        $"* {Wording.Channel(verdict.Route.Channel)} {(verdict.Unmet is { } unmet ? $"does not take it: {WhyNot(verdict.Route, unmet)}" : "takes it")}";

    private static string WhyNot(RouteOptions route, RouteCondition unmet) => unmet switch
    {
        RouteCondition.Feeds => $"it is not from {OneOf(route.Feeds)} (feeds)",
        RouteCondition.Tags => $"it is not tagged {OneOf(route.Tags)} (tags)",
        RouteCondition.Authors => $"it is not by {OneOf(route.Authors)} (authors)",
        RouteCondition.Kinds => $"it is no {OneOf(route.Kinds.Select(kind => $"{kind}".ToLowerInvariant()))} (kinds)",
        RouteCondition.Languages => $"it is not in {OneOf(route.Languages)} (languages)",
        _ => $"its words are not what {Wording.Words($"{route.Match}")} asks for (match)",
    };

    private static string OneOf(IEnumerable<string> wanted) => Wording.Words(string.Join(" or ", wanted));
}
