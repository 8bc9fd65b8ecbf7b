using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Watching.Adding;

/// <summary>Under a dry run: watches the feed from now on.</summary>
internal sealed class SaveFeedButton(FeedAdding adding) : IButton
{
    public const string ButtonName = "feed-add-save";

    public string Name => ButtonName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) =>
        new(await adding.SaveAsync(long.Parse(press.Argument, CultureInfo.InvariantCulture), press.Person, cancellationToken));
}
