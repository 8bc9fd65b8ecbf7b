using System.Globalization;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Routing;

/// <summary><c>/routes remove</c>: takes a route away that was made in the chat.</summary>
internal sealed class RoutesRemoveCommand(RouteDesk routes, Database database) : ICompletesOptions
{
    private const string RouteOption = "route";

    private const int MostChoices = 25;

    public CommandAbout About { get; } = new("remove", "Take away a route that was made here")
    {
        Group = RouteCommands.Group,
        Options = [new(RouteOption, "Which: choose one that is offered", OptionKind.Text, "#kernel") { IsRequired = true, IsCompleted = true }],
    };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) =>
        long.TryParse(call.Text(RouteOption), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new(await routes.RemoveAsync(new(id), call.Person, cancellationToken))
            : Reply.Saying("Type a part of its channel or its words into `route`, and choose one of those that are offered. Routes with 🔒 in `/routes show` stand in the configuration file and can be removed there only.");

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OptionChoice>>(
    [
        .. database.Read(RouteStore.Active).Where(route => RouteWords.Label(route).Contains(typing.Text.Trim(), StringComparison.OrdinalIgnoreCase))
            .Take(MostChoices).Select(route => new OptionChoice(RouteWords.Label(route), route.Made!.Id.Value.ToString(CultureInfo.InvariantCulture))),
    ]);
}
