using System.Globalization;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Watching.InChat;

/// <summary>Under the question of <c>/feeds remove</c>: yes or no.</summary>
internal sealed class FeedRemoveButton(FeedDesk feeds, Writer writer) : IButton
{
    public const string ButtonName = "feed-remove-sure", No = "no";

    public string Name => ButtonName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => press.Argument == No
        ? Reply.Saying("Nothing was removed.")
        : FeedPicker.Plain((await writer.WriteAsync(
            session => feeds.Remove(session, new(long.Parse(press.Argument, CultureInfo.InvariantCulture)), press.Person), cancellationToken)).Words);
}
