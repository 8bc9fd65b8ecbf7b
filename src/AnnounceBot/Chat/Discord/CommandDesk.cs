using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using Person = AnnounceBot.Chat.Commands.Person;

namespace AnnounceBot.Chat.Discord;

/// <summary>Puts the features' commands before Discord, and brings what people type to them.</summary>
internal sealed class CommandDesk(IEnumerable<ISlashCommand> commands, Moderators moderators)
{
    /// <returns>As registered with Discord.</returns>
    public IReadOnlyList<ApplicationCommand> Definitions => [.. commands.Select(command => Define(command.About))];

    public InteractionRoutes Routes => commands.Aggregate(
        new InteractionRoutes(),
        (routes, command) => routes.Command(command.About.Name, (invocation, stopped) => AnswerAsync(command, invocation, stopped), Acknowledgement.DeferPrivately));

    private static ApplicationCommand Define(CommandAbout about) => new()
    {
        Name = about.Name,
        Description = about.Description,
    };

    private async Task AnswerAsync(ISlashCommand command, CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var person = new Person(
            invocation.Person.Id.ToString(), invocation.Person.Name, await moderators.IncludeAsync(invocation.Person, cancellationToken));
        var reply = await command.AnswerAsync(new(person), cancellationToken);
        await invocation.ReplyAsync(
            new InteractionMessage { Content = Appearance.Content(reply.Message), Embeds = Appearance.Embeds(reply.Message) }, cancellationToken);
    }
}
