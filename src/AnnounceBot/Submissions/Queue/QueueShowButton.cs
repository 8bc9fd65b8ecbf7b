using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Under an answer to <c>/queue</c>: shows one submission in its place, with the buttons to decide.</summary>
internal sealed class QueueShowButton(QueuePages pages) : IButton
{
    public const string ButtonName = "queue-show";

    public string Name => ButtonName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(pages.One(new(long.Parse(press.Argument, CultureInfo.InvariantCulture)))));
}
