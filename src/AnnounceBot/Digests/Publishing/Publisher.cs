using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Drafts;

namespace AnnounceBot.Digests.Publishing;

/// <summary>Publishes drafts, and takes issues back: each in one transaction, so that after a crash all of it is stored or nothing.</summary>
internal sealed class Publisher
{
    /// <param name="at">What the moderator saw; another state of the draft is not published.</param>
    /// <param name="by">Null: the bot, when it was time.</param>
    public Task<PublishOutcome> PublishAsync(DraftRevision at, Person? by, CancellationToken cancellationToken) => throw new NotImplementedException();
}
