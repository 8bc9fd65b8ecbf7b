using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using Person = AnnounceBot.Chat.Commands.Person;

namespace AnnounceBot.Chat.Discord;

/// <summary>Receives whoever uses a command or presses a button: lets in who may, and shows them the answer.</summary>
internal sealed class Reception(Moderators moderators, TimeProvider clock)
{
    /// <summary>For whoever uses a button, a form or a command that was there before an update; <c>{0}</c> becomes the incident's code.</summary>
    public const string Unknown =
        "Sorry, that is from before an update of mine, and leads nowhere any more; I did nothing. Type its command again and use what is new there: `/help` lists what there is. If you miss something, tell a moderator the code {0}.";

    public const string TooSlow = "Sorry, Discord is slow just now, and a form has to open at once. I did nothing: please press that again.";

    /// <summary>A form opens within 3 seconds or never: what is left of them is for the answer's own way.</summary>
    private static readonly TimeSpan ToThinkOfAForm = TimeSpan.FromSeconds(1.8);

    /// <summary>Who may see the answer is the route's to say.</summary>
    public async Task ServeAsync(
        Invocation invocation, bool isForModerators, Func<Person, Task<Reply>> answerAsync, CancellationToken cancellationToken)
    {
        var person = await MeetAsync(invocation.Person, isForModerators, cancellationToken);
        var reply = isForModerators && !person.IsModerator ? Reply.Saying(moderators.Refusal) : await answerAsync(person);
        await invocation.ReplyAsync(Show(reply), cancellationToken);
        await GoOnAsync(invocation, reply, cancellationToken);
    }

    /// <summary>The answer takes the place of the message with the button; a refusal leaves that as it is, and is private.</summary>
    /// <param name="updateAsync">Changes that message.</param>
    public async Task ServeInPlaceAsync(
        Invocation invocation, Func<InteractionMessage, CancellationToken, Task> updateAsync, bool isForModerators, Func<Person, Task<Reply>> answerAsync,
        CancellationToken cancellationToken)
    {
        var person = await MeetAsync(invocation.Person, isForModerators, cancellationToken);
        if (isForModerators && !person.IsModerator)
        {
            await invocation.ReplyAsync(new() { Content = moderators.Refusal, Flags = MessageFlags.Ephemeral }, cancellationToken);
            return;
        }

        var reply = await answerAsync(person);
        var shown = Show(reply);
        // What an edit leaves out stays: without a text the old one has to go.
        await updateAsync(shown with { Content = shown.Content ?? "" }, cancellationToken);
        await GoOnAsync(invocation, reply, cancellationToken);
    }

    /// <summary>Opens a form, or says privately why there is none. Nothing was acknowledged before.</summary>
    public async Task OpenAsync(
        ComponentInvocation press, bool isForModerators, Func<Person, CancellationToken, Task<Opening>> openAsync, CancellationToken cancellationToken)
    {
        var opening = await ThinkAsync(press, isForModerators, openAsync, cancellationToken);
        await (opening switch
        {
            Opening.With { Form: var form } => press.OpenModalAsync(Forms.Modal(form), cancellationToken),
            Opening.Not { Reply.Message: var message } => press.ReplyAsync(Show(message) with { Flags = MessageFlags.Ephemeral }, cancellationToken),
            _ => throw new InvalidOperationException($"{opening} is no way to answer a press."),
        });
    }

    public Task<Person> MeetAsync(AnnounceBot.Discord.Interactions.Person person, bool isForModerators, CancellationToken cancellationToken) =>
        moderators.MeetAsync(person, isForModerators, cancellationToken);

    private async Task<Opening> ThinkAsync(ComponentInvocation press, bool isForModerators, Func<Person, CancellationToken, Task<Opening>> openAsync, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ToThinkOfAForm, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var person = await MeetAsync(press.Person, isForModerators, either.Token);
            return isForModerators && !person.IsModerator ? new Opening.Not(Reply.Saying(moderators.Refusal)) : await openAsync(person, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new Opening.Not(Reply.Saying(TooSlow));
        }
    }

    private static async Task GoOnAsync(Invocation invocation, Reply reply, CancellationToken cancellationToken)
    {
        foreach (var message in reply.More)
            await invocation.FollowUpAsync(Show(message) with { Flags = MessageFlags.Ephemeral }, cancellationToken);
        if (reply.Shared is { } shared)
            await invocation.FollowUpAsync(Show(shared), cancellationToken);
    }

    private static InteractionMessage Show(Reply reply) => Show(reply.Message) with
    {
        Files = [.. reply.Files.Select(file => new OutgoingFile(file.Name, file.Bytes, file.ContentType))],
    };

    private static InteractionMessage Show(ChatMessage message) => new()
    {
        Content = Appearance.Content(message),
        Embeds = Appearance.Embeds(message),
        Components = Controls.Rows(message),
    };
}
