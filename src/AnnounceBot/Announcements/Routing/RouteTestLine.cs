namespace AnnounceBot.Announcements.Routing;

/// <summary>What the routes would do to a post, beside what was done.</summary>
/// <param name="Feed">Whom it is credited to; null if it came by another way.</param>
/// <param name="Channels">Where it would go; none: nowhere.</param>
/// <param name="Announced">Where it went.</param>
/// <param name="Unannounced">Why it was kept quiet, whatever the routes say; null if it was not.</param>
internal sealed record RouteTestLine(
    string Title, string Link, string? Feed, DateTimeOffset PublishedAt, IReadOnlyList<string> Channels, IReadOnlyList<Announced> Announced, string? Unannounced)
{
    public bool Differs => Announced.Any(announced => !announced.IsUnderway)
        || !Channels.ToHashSet(StringComparer.Ordinal).SetEquals(Announced.Select(announced => announced.Channel));
}
