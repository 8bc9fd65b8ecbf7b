using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Announcements.Routing;

/// <summary>Under a route that is not saved yet: saves it, or lets it be.</summary>
internal sealed class RouteButton(string name, RouteDesk routes) : IButton
{
    public const string Save = "route-save", Cancel = "route-cancel";

    public string Name => name;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken)
    {
        if (!long.TryParse(press.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return new(RouteWords.Gone);
        return new(name == Save ? await routes.SaveAsync(new(id), press.Person, cancellationToken) : await routes.CancelAsync(new(id), cancellationToken));
    }
}
