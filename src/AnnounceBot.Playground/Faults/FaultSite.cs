namespace AnnounceBot.Playground.Faults;

/// <summary>A request, as faults look at it.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Template">The route below the version, as <c>/channels/{channel_id}/messages</c>.</param>
/// <param name="Path">The path as it came, unescaped.</param>
internal sealed record FaultSite(string Method, string Template, string Path)
{
    public bool Matches(string route) =>
        $"{Method} {Template}".StartsWith(route, StringComparison.OrdinalIgnoreCase)
        || $"{Method} {Path}".Contains(route, StringComparison.OrdinalIgnoreCase);
}
