using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Explain;

/// <summary><c>/help</c>: what can be typed.</summary>
/// <param name="commands">All commands, this one among them: asked for late.</param>
internal sealed class HelpCommand(Lazy<IEnumerable<ISlashCommand>> commands) : ISlashCommand
{
    public CommandAbout About { get; } = new("help", "What you can do here");

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var lines = commands.Value.Select(command => command.About)
            .OrderBy(about => about.Name, StringComparer.Ordinal).Select(about => $"/{about.Name}: {about.Description}");
        return Task.FromResult(Reply.Saying(string.Join('\n', lines.Prepend("This is what you can type here:"))));
    }
}
