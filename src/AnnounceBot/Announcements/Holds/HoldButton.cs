using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Announcements.Holds;

/// <summary>Under the message about a hold: one of the ways to decide.</summary>
internal sealed class HoldButton(HoldDecision decision, HoldDesk holds) : IButton
{
    public string Name { get; } = NameOf(decision);

    public bool IsForModerators => true;

    public static string NameOf(HoldDecision decision) => $"hold-{decision.ToString().ToLowerInvariant()}";

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) =>
        Reply.Saying(await holds.DecideAsync(new(long.Parse(press.Argument, CultureInfo.InvariantCulture)), decision, press.Person.Name, cancellationToken));
}
