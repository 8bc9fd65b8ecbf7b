using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Watching.Adding;

/// <summary>Chooses one of the feeds that a page offers.</summary>
internal sealed class ChooseFeedButton(FeedAdding adding) : IButton
{
    public const string ButtonName = "feed-add-choose";

    public string Name => ButtonName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken)
    {
        var argument = press.Argument.Split('-');
        return new(await adding.ChooseAsync(long.Parse(argument[0], CultureInfo.InvariantCulture), int.Parse(argument[1], CultureInfo.InvariantCulture), cancellationToken));
    }
}
