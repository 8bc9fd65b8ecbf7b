using System.Collections.Concurrent;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Tests.Support;

/// <summary>A button of a test: remembers how it was pressed.</summary>
internal sealed class OwnButton(string name, bool isForModerators = false, Func<ButtonPress, Task<Reply>>? answerAsync = null, bool changesItsMessage = false) : IButton
{
    public ConcurrentQueue<ButtonPress> Presses { get; } = [];

    public string Name => name;

    public bool IsForModerators => isForModerators;

    public bool ChangesItsMessage => changesItsMessage;

    public Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken)
    {
        Presses.Enqueue(press);
        return answerAsync?.Invoke(press) ?? Task.FromResult(Reply.Saying($"Pressed {press.Argument}."));
    }
}
