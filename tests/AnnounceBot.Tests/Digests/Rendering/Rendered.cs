using System.Globalization;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Digests.Rendering;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Digests.Rendering;

/// <summary>Issues as the bot renders them.</summary>
internal static class Rendered
{
    private static readonly IssueRenderer Shipped = Renderer();

    public static Renderings Of(Issue issue) => Shipped.Render(issue);

    /// <param name="own">A folder with templates of one's own.</param>
    public static IssueRenderer Renderer(DigestOptions? options = null, string? own = null) =>
        new(new(own), new() { Culture = CultureInfo.GetCultureInfo("en-US") }, options ?? new(), NullLogger<IssueRenderer>.Instance);
}
