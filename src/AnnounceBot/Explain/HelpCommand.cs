using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Explain;

/// <summary><c>/help</c>: what the person who asks can type.</summary>
/// <param name="commands">All commands, this one among them: asked for late.</param>
internal sealed class HelpCommand(Lazy<IEnumerable<ISlashCommand>> commands) : ISlashCommand
{
    public CommandAbout About { get; } = new("help", "What you can do here");

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var lines = commands.Value.Select(command => command.About)
            .Where(about => call.Person.IsModerator || !about.IsForModerators)
            .OrderBy(about => about.Path, StringComparer.Ordinal).Select(about => $"/{about.Path}: {about.Description}{ForExample(about)}");
        return Task.FromResult(Reply.Saying(string.Join('\n', lines.Prepend("This is what you can type here:"))));
    }

    /// <summary>With what must be there, or else the first of what can be.</summary>
    private static string ForExample(CommandAbout about)
    {
        var required = about.Options.Where(option => option.IsRequired).ToList();
        var shown = required.Count > 0 ? required : about.Options.Take(1);
        var options = string.Join(' ', shown.Select(option => $"{option.Name}:{option.Example}"));
        return options.Length > 0 ? $", for example `/{about.Path} {options}`" : "";
    }
}
