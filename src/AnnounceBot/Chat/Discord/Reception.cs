using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using Person = AnnounceBot.Chat.Commands.Person;

namespace AnnounceBot.Chat.Discord;

/// <summary>Receives whoever uses a command or presses a button: lets in who may, and shows them the answer.</summary>
internal sealed class Reception(Moderators moderators)
{
    /// <summary>Who may see the answer is the route's to say.</summary>
    public async Task ServeAsync(
        Invocation invocation, bool isForModerators, Func<Person, Task<Reply>> answerAsync, CancellationToken cancellationToken)
    {
        var person = await MeetAsync(invocation.Person, cancellationToken);
        var reply = isForModerators && !person.IsModerator ? Reply.Saying(moderators.Refusal) : await answerAsync(person);
        await invocation.ReplyAsync(Show(reply.Message), cancellationToken);
    }

    /// <summary>The answer takes the place of the message with the button; a refusal leaves that as it is, and is private.</summary>
    public async Task ServeInPlaceAsync(
        ComponentInvocation press, bool isForModerators, Func<Person, Task<Reply>> answerAsync, CancellationToken cancellationToken)
    {
        var person = await MeetAsync(press.Person, cancellationToken);
        if (isForModerators && !person.IsModerator)
        {
            await press.ReplyAsync(new() { Content = moderators.Refusal, Flags = MessageFlags.Ephemeral }, cancellationToken);
            return;
        }

        var shown = Show((await answerAsync(person)).Message);
        // What an edit leaves out stays: without a text the old one has to go.
        await press.UpdateAsync(shown with { Content = shown.Content ?? "" }, cancellationToken);
    }

    public async Task<Person> MeetAsync(AnnounceBot.Discord.Interactions.Person person, CancellationToken cancellationToken) =>
        new(person.Id.ToString(), person.Name, await moderators.IncludeAsync(person, cancellationToken));

    private static InteractionMessage Show(ChatMessage message) => new()
    {
        Content = Appearance.Content(message),
        Embeds = Appearance.Embeds(message),
        Components = Buttons.Rows(message.Buttons),
    };
}
