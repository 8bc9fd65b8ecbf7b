using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Under an answer to <c>/queue</c>: turns the page, or goes back to it.</summary>
internal sealed class QueuePageButton(QueuePages pages) : IButton
{
    public const string ButtonName = "queue-page";

    public string Name => ButtonName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) =>
        new(await pages.ListAsync(int.Parse(press.Argument, CultureInfo.InvariantCulture), cancellationToken));
}
