using System.Collections.Concurrent;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Tests.Support;

/// <summary>A form of a test: remembers what was filled in.</summary>
internal sealed class OwnForm(string name, bool isForModerators = false, bool changesItsMessage = false) : IForm
{
    public ConcurrentQueue<FormAnswer> Answers { get; } = [];

    public string Name => name;

    public bool IsForModerators => isForModerators;

    public bool ChangesItsMessage => changesItsMessage;

    public Task<Reply> SubmitAsync(FormAnswer answer, CancellationToken cancellationToken)
    {
        Answers.Enqueue(answer);
        return Task.FromResult(Reply.Saying($"Thank you for {answer.Text("reason") ?? "nothing"}."));
    }
}
