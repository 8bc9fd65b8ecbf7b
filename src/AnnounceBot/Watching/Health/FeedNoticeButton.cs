using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Watching.Health;

/// <summary>Under a message about a feed: one of the things to do about it.</summary>
internal sealed class FeedNoticeButton(FeedChoice choice, FeedNoticeDesk desk) : IButton
{
    public string Name { get; } = NameOf(choice);

    public bool IsForModerators => true;

    public static string NameOf(FeedChoice choice) => $"feed-{choice.ToString().ToLowerInvariant()}";

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) =>
        Reply.Saying(await desk.DecideAsync(new(long.Parse(press.Argument, CultureInfo.InvariantCulture)), choice, press.Person, cancellationToken));
}
