using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Delivery.Notices;

/// <summary>Under a notice of what failed: tries all of it again, or drops it.</summary>
internal sealed class FailedButton(FailedDecision decision, ChannelTroubles troubles) : IButton
{
    public string Name { get; } = NameOf(decision);

    public bool IsForModerators => true;

    public static string NameOf(FailedDecision decision) => $"failed-{decision.ToString().ToLowerInvariant()}";

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) =>
        Reply.Saying(await troubles.DecideAsync(long.Parse(press.Argument, CultureInfo.InvariantCulture), decision, press.Person.Name, cancellationToken));
}
