using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Explain;

/// <summary><c>/help</c>: what the person who asks can type and press.</summary>
/// <param name="commands">All commands, this one among them: asked for late.</param>
/// <param name="messageCommands">What stands in the menu of messages.</param>
internal sealed class HelpCommand(Lazy<IEnumerable<ISlashCommand>> commands, IEnumerable<IMessageCommand> messageCommands) : ICompletesOptions
{
    private const string CommandOption = "command";

    private const int MostChoices = 25, LongestWord = 100;

    public CommandAbout About { get; } = new("help", "What you can do here")
    {
        Options = [new(CommandOption, "One command, told in detail", OptionKind.Text, "week") { IsCompleted = true }],
    };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var mine = For(call.Person);
        var wanted = call.Text(CommandOption)?.Trim().TrimStart('/').Trim() ?? "";
        if (wanted.Length == 0)
            return Task.FromResult(new Reply(HelpWords.Overview(mine, [.. messageCommands.Where(command => call.Person.IsModerator || !command.IsForModerators).Select(command => command.Name).Order(StringComparer.Ordinal)])));
        var found = mine.Where(about => Is(about.Path, wanted) || (about.Group is { } group && Is(group.Name, wanted))).ToList();
        return Task.FromResult(found.Count > 0 ? new(HelpWords.Detail(found)) : Reply.Saying($"There is no command \"{Markdown.Escape(Inert.OneLine(wanted), LongestWord)}\" for you. `/help` tells what there is."));
    }

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken)
    {
        var typed = typing.Text.Trim().TrimStart('/');
        return Task.FromResult<IReadOnlyList<OptionChoice>>(
        [
            .. For(typing.Person).Select(about => about.Path).Where(path => path.Contains(typed, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(path => path.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ThenBy(path => path, StringComparer.Ordinal)
                .Take(MostChoices).Select(path => new OptionChoice($"/{path}", path)),
        ]);
    }

    private List<CommandAbout> For(Person person) => [.. commands.Value.Select(command => command.About).Where(about => person.IsModerator || !about.IsForModerators)];

    private static bool Is(string name, string wanted) => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);
}
