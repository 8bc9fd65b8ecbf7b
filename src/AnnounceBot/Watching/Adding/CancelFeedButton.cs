using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Watching.Adding;

/// <summary>Adds nothing after all.</summary>
internal sealed class CancelFeedButton(FeedAdding adding) : IButton
{
    public const string ButtonName = "feed-add-cancel";

    public string Name => ButtonName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) =>
        new(await adding.GiveUpAsync(long.Parse(press.Argument, CultureInfo.InvariantCulture), cancellationToken));
}
