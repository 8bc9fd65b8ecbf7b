namespace AnnounceBot.Discord.Models;

/// <summary>The first answer to an interaction; it has to be there within 3 seconds.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object</remarks>
public sealed record InteractionResponse
{
    private InteractionResponse(InteractionResponseType type) => Type = type;

    /// <summary>How it answers.</summary>
    public InteractionResponseType Type { get; }

    /// <summary>The message that is shown, or what the message becomes.</summary>
    public InteractionMessage? Content { get; private init; }

    /// <summary>The choices for what is being typed.</summary>
    public IReadOnlyList<CommandChoice>? Offered { get; private init; }

    /// <summary>The modal that is opened.</summary>
    public Modal? Opened { get; private init; }

    /// <summary>Whether a deferred message will be seen by the person alone.</summary>
    public bool IsEphemeral { get; private init; }

    /// <summary>Answers with a message.</summary>
    public static InteractionResponse Message(InteractionMessage message) => new(InteractionResponseType.Message) { Content = message };

    /// <summary>Shows "thinking…"; the message is edited in within 15 minutes.</summary>
    /// <param name="ephemeral">Whether only the person sees it; cannot be changed later.</param>
    public static InteractionResponse Defer(bool ephemeral) => new(InteractionResponseType.DeferredMessage) { IsEphemeral = ephemeral };

    /// <summary>Takes note of a button or select; its message may be edited within 15 minutes.</summary>
    public static InteractionResponse DeferUpdate() => new(InteractionResponseType.DeferredUpdate);

    /// <summary>Edits the message with the button or select.</summary>
    public static InteractionResponse Update(InteractionMessage message) => new(InteractionResponseType.Update) { Content = message };

    /// <summary>Offers choices for what is being typed.</summary>
    /// <param name="choices">At most 25.</param>
    public static InteractionResponse Choices(IReadOnlyList<CommandChoice> choices) => new(InteractionResponseType.Choices) { Offered = choices };

    /// <summary>Opens a modal; only as the first answer, and not to a modal.</summary>
    public static InteractionResponse Modal(Modal modal) => new(InteractionResponseType.Modal) { Opened = modal };
}
