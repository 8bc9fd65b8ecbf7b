using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Drafts;

namespace AnnounceBot.Digests.Checking;

/// <summary>Finds the post that a moderator wants in an issue: one that we know, or the page behind the link.</summary>
internal sealed class PostByLink
{
    /// <returns>The post, and how to go on without one: null, and a sentence for the moderator.</returns>
    public Task<(DraftEntry? Post, string? WhyNot)> FindAsync(string link, Person by, CancellationToken cancellationToken) => throw new NotImplementedException();
}
