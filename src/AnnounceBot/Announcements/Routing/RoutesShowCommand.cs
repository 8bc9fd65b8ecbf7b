using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Routing;

/// <summary><c>/routes show</c>: which posts go to which channel.</summary>
internal sealed class RoutesShowCommand(Routes routes, Database database) : ISlashCommand
{
    public CommandAbout About { get; } = new("show", "Which posts go to which channel") { Group = RouteCommands.Group };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(new Reply(RouteWords.Show(database.Read(routes.In).All)));
}
