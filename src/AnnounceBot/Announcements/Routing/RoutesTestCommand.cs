using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Routing;

/// <summary><c>/routes test</c>: what the routes would do to the last posts.</summary>
internal sealed class RoutesTestCommand(Routes routes, Database database) : ISlashCommand
{
    public CommandAbout About { get; } = new("test", $"A dry run: where the routes would send the last {RouteTrial.Posts} posts") { Group = RouteCommands.Group };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(RouteWords.Test(database.Read(session => RouteTrial.Of(session, routes.In(session))))));
}
