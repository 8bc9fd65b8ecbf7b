using AnnounceBot.Chat;

namespace AnnounceBot.Tests.Support;

/// <summary>Reactions by the messages' ids; of all others the chat tells none.</summary>
internal sealed class FakeReactions : IReactions
{
    public Dictionary<string, int> Counts { get; } = [];

    public Task<IReadOnlyDictionary<MessageRef, int>> CountAsync(IReadOnlyCollection<MessageRef> messages, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<MessageRef, int>>(messages.Where(message => Counts.ContainsKey(message.Id)).ToDictionary(message => message, message => Counts[message.Id]));
}
