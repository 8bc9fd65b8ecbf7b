using System.Collections.Concurrent;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Tests.Support;

/// <summary>A message command of a test: remembers on what it was used.</summary>
internal sealed class OwnMessageCommand(string name, bool isForModerators = false) : IMessageCommand
{
    public ConcurrentQueue<MessageCall> Calls { get; } = [];

    public string Name => name;

    public bool IsForModerators => isForModerators;

    public Task<Reply> AnswerAsync(MessageCall call, CancellationToken cancellationToken)
    {
        Calls.Enqueue(call);
        return Task.FromResult(Reply.Saying("Read."));
    }
}
