using AnnounceBot.Digests.Issues;

namespace AnnounceBot.Digests.Rendering;

/// <summary>Renders issues with the community's templates.</summary>
internal sealed class IssueRenderer
{
    public Renderings Render(Issue issue) => throw new NotImplementedException();

    /// <returns>The issue as data.</returns>
    public static string ToJson(Issue issue) => throw new NotImplementedException();
}
