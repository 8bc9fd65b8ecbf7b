namespace AnnounceBot.Chat;

/// <summary>What people think of messages of ours.</summary>
internal interface IReactions
{
    /// <summary>Asks the chat, for some seconds at most and not for more than it takes lightly.</summary>
    /// <returns>How many reactions each message has, not counting ours; a message whose reactions could not be had is missing.</returns>
    Task<IReadOnlyDictionary<MessageRef, int>> CountAsync(IReadOnlyCollection<MessageRef> messages, CancellationToken cancellationToken);
}
