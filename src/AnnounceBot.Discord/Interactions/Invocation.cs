using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>What a person did, and the ways to answer. One handler has it, and answers one thing after the other.</summary>
/// <remarks>Answers throw <see cref="InteractionOverException"/> after 15 minutes, and the exceptions of <see cref="Rest.InteractionChapter"/>.</remarks>
public abstract class Invocation
{
    private readonly Answering _answers;

    private protected Invocation(Interaction interaction, Answering answers)
    {
        _answers = answers;
        Interaction = interaction;
        Person = Person.Of(interaction);
        Resolved = new ResolvedIds(interaction.Data?.Resolved);
    }

    /// <summary>As it arrived. Its token is a secret.</summary>
    public Interaction Interaction { get; }

    /// <summary>Who did it.</summary>
    public Person Person { get; }

    /// <summary>In which server; null: in a conversation.</summary>
    public Snowflake? GuildId => Interaction.GuildId;

    /// <summary>In which channel.</summary>
    public Snowflake? ChannelId => Interaction.ChannelId ?? Interaction.Channel?.Id;

    /// <summary>What the bot may do in that channel.</summary>
    public Permissions BotPermissions => Interaction.AppPermissions;

    /// <summary>The language that the person uses Discord in, for example <c>en-GB</c>.</summary>
    public string? Locale => Interaction.Locale;

    /// <summary>How long ago it arrived.</summary>
    public TimeSpan Age => _answers.Age;

    internal ResolvedIds Resolved { get; }

    /// <summary>Shows a message as the answer; the second time it takes the first one's place. With <see cref="Acknowledgement.DeferUpdate"/> it is a message of its own.</summary>
    /// <param name="message">What to show. Whether only the person sees it is settled by the route, unless it is <see cref="Acknowledgement.Immediate"/> or <see cref="Acknowledgement.DeferUpdate"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When Discord has it.</returns>
    public Task ReplyAsync(InteractionMessage message, CancellationToken cancellationToken) => _answers.ReplyAsync(message, cancellationToken);

    /// <summary>Sends one more message, after the reply.</summary>
    /// <param name="message">What to show.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The message's id.</returns>
    /// <exception cref="InvalidOperationException">Nothing was replied yet.</exception>
    public Task<Snowflake> FollowUpAsync(InteractionMessage message, CancellationToken cancellationToken) => _answers.FollowUpAsync(message, cancellationToken);

    /// <summary>Takes the reply away; with <see cref="Acknowledgement.DeferUpdate"/> the message with the button. What is replied after that is a message of its own.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When it is gone.</returns>
    public Task DeleteReplyAsync(CancellationToken cancellationToken) => _answers.DeleteReplyAsync(cancellationToken);

    private protected Task UpdateMessageAsync(InteractionMessage message, CancellationToken cancellationToken) => _answers.UpdateAsync(message, cancellationToken);

    private protected Task OpenAsync(Modal modal, CancellationToken cancellationToken) => _answers.OpenModalAsync(modal, cancellationToken);
}
