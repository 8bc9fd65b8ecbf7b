using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Chat.Discord;

/// <summary>Puts the features' commands before Discord, and brings what people type to them.</summary>
internal sealed class CommandDesk(IEnumerable<ISlashCommand> commands, IEnumerable<IMessageCommand> messageCommands, Downloads downloads, Reception reception)
{
    /// <returns>As registered with Discord.</returns>
    public IReadOnlyList<ApplicationCommand> Definitions =>
        [.. Discord.Definitions.Of([.. commands.Select(command => command.About)]), .. messageCommands.Select(Discord.Definitions.Of)];

    public InteractionRoutes AddTo(InteractionRoutes routes)
    {
        foreach (var command in commands)
            routes.Command(command.About.Path, (invocation, stopped) => AnswerAsync(command, invocation, stopped), Acknowledgement.DeferPrivately);
        foreach (var command in commands.OfType<ICompletesOptions>())
            routes.Autocomplete(command.About.Path, (question, stopped) => CompleteAsync(command, question, stopped));
        foreach (var command in messageCommands)
            routes.MessageCommand(command.Name, (invocation, stopped) => AnswerAsync(command, invocation, stopped), Acknowledgement.DeferPrivately);
        return routes;
    }

    private Task AnswerAsync(ISlashCommand command, CommandInvocation invocation, CancellationToken cancellationToken) =>
        reception.ServeAsync(
            invocation,
            command.About.IsForModerators,
            person => AnswerAsync(command, person, invocation.Options, cancellationToken),
            cancellationToken);

    private async Task<Reply> AnswerAsync(ISlashCommand command, Commands.Person person, GivenOptions options, CancellationToken cancellationToken)
    {
        var given = Read(command.About, options);
        foreach (var name in command.About.Options.Where(option => option.Kind == OptionKind.File).Select(option => option.Name))
        {
            switch (options.Attachment(name) is { } attachment ? await downloads.FetchAsync(attachment, cancellationToken) : null)
            {
                case Download.Got { File: var file }:
                    given.Add(name, file);
                    break;
                case Download.Refused { Why: var why }:
                    return Reply.Saying(why);
            }
        }

        return await command.AnswerAsync(new(person) { Given = given }, cancellationToken);
    }

    private Task AnswerAsync(IMessageCommand command, MessageCommandInvocation invocation, CancellationToken cancellationToken) =>
        reception.ServeAsync(
            invocation,
            command.IsForModerators,
            person => invocation.Target is { } message
                ? command.AnswerAsync(new(person, new(message.ChannelId.ToString(), message.Id.ToString()), AllText(message)), cancellationToken)
                : Task.FromResult(Reply.Saying("I cannot see that message. Copy its link into a command instead.")),
            cancellationToken);

    private async Task<IReadOnlyList<CommandChoice>> CompleteAsync(ICompletesOptions command, AutocompleteQuestion question, CancellationToken cancellationToken)
    {
        var person = await reception.MeetAsync(question.Person, command.About.IsForModerators, cancellationToken);
        if (command.About.IsForModerators && !person.IsModerator)
            return [];
        var choices = await command.CompleteAsync(new(person, question.Option, question.Typed), cancellationToken);
        return [.. choices.Select(Discord.Definitions.Of)];
    }

    private static string AllText(Message message) =>
        string.Join('\n', message.Embeds.SelectMany(embed => new[] { embed.Url, embed.Title, embed.Description }).Prepend(message.Content).Where(text => !string.IsNullOrEmpty(text)));

    private static Dictionary<string, object> Read(CommandAbout about, GivenOptions given)
    {
        var read = new Dictionary<string, object>();
        foreach (var option in about.Options)
        {
            if (Read(option, given) is { } value)
                read.Add(option.Name, value);
        }

        return read;
    }

    private static object? Read(OptionAbout option, GivenOptions given) => option.Kind switch
    {
        OptionKind.Number => given.WholeNumber(option.Name),
        OptionKind.YesNo => given.Flag(option.Name),
        OptionKind.Channel => given.Channel(option.Name) is { } channel ? new ChannelRef(channel.Id.ToString(), channel.Name) : null,
        OptionKind.File => null,
        _ => given.Text(option.Name),
    };
}
