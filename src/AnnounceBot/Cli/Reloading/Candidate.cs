using AnnounceBot.Announcements.Templates;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Digests.Rendering;

namespace AnnounceBot.Cli.Reloading;

/// <summary>A changed configuration, read and not yet in use.</summary>
internal abstract record Candidate
{
    private Candidate()
    {
    }

    public sealed record Good(Settings Written, Looks Looks, IssueRenderer Pages) : Candidate;

    /// <param name="Mistakes">All of them, with their places.</param>
    public sealed record Bad(IReadOnlyList<string> Mistakes) : Candidate;
}
