using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Composing;

/// <summary>Makes an issue to be read of a draft: its title and intro, series and sections, excerpts and short links.</summary>
internal sealed class IssueComposer
{
    /// <summary>Posts that have no short link yet get one, in the order of the issue.</summary>
    /// <param name="session">Of the writer.</param>
    /// <param name="date">The issue's.</param>
    public Issue Compose(Session session, Draft draft, DateTimeOffset date) => throw new NotImplementedException();
}
