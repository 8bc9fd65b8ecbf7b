using System.Collections.Concurrent;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Tests.Support;

/// <summary>A command of a test: remembers how it was called.</summary>
internal sealed class OwnCommand(CommandAbout about, Func<CommandCall, Reply>? answer = null) : ISlashCommand
{
    public ConcurrentQueue<CommandCall> Calls { get; } = [];

    public CommandAbout About => about;

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        Calls.Enqueue(call);
        return Task.FromResult(answer?.Invoke(call) ?? Reply.Saying("Done."));
    }
}
