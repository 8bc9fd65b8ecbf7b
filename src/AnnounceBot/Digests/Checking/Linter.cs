using AnnounceBot.Digests.Drafts;

namespace AnnounceBot.Digests.Checking;

/// <summary>Looks a draft through before it is published.</summary>
internal sealed class Linter
{
    /// <summary>Asks the posts' own sites, politely: it may take half a minute.</summary>
    public Task<IReadOnlyList<Finding>> CheckAsync(Draft draft, CancellationToken cancellationToken) => throw new NotImplementedException();
}
