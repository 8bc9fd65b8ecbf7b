using System.Collections.Concurrent;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Tests.Support;

/// <summary>A menu of a test: remembers what was chosen.</summary>
internal sealed class OwnMenu(string name, bool isForModerators = false, Func<MenuChoice, Task<Reply>>? answerAsync = null, bool changesItsMessage = false) : IMenu
{
    public ConcurrentQueue<MenuChoice> Choices { get; } = [];

    public string Name => name;

    public bool IsForModerators => isForModerators;

    public bool ChangesItsMessage => changesItsMessage;

    public Task<Reply> ChooseAsync(MenuChoice choice, CancellationToken cancellationToken)
    {
        Choices.Enqueue(choice);
        return answerAsync?.Invoke(choice) ?? Task.FromResult(Reply.Saying($"Chose {string.Join(", ", choice.Values)} for {choice.Argument}."));
    }
}
