using AnnounceBot.Storage;

namespace AnnounceBot.Chat;

/// <summary>What the bot needs of a chat to say something unasked.</summary>
internal interface IChat
{
    /// <param name="channel">A channel's name or id, as configured.</param>
    /// <param name="nonce">The same for each attempt at one message, so that the chat can tell a second attempt.</param>
    Task<SendOutcome> CreateAsync(string channel, ChatMessage message, string nonce, CancellationToken cancellationToken);

    /// <summary>Looks for a message whose creation was not answered.</summary>
    Task<Sighting> FindAsync(string channel, Attempt attempt, CancellationToken cancellationToken);

    /// <summary>Looks for a message that we may have shown in a time of which we know nothing any more. What stands from then stays as it is, so it is read once.</summary>
    Task<Sighting> RecallAsync(string channel, Attempt attempt, ForgottenTime time, CancellationToken cancellationToken);

    /// <summary>Shows a message of ours in another way. Doing it twice is as doing it once.</summary>
    Task<SendOutcome> EditAsync(MessageRef message, ChatMessage to, CancellationToken cancellationToken);

    /// <inheritdoc cref="EditAsync"/>
    Task<SendOutcome> DeleteAsync(MessageRef message, CancellationToken cancellationToken);

    /// <summary>Hands a message on to the servers that follow its channel. Doing it twice is as doing it once.</summary>
    Task<SendOutcome> CrosspostAsync(MessageRef message, CancellationToken cancellationToken);

    /// <summary>Opens a thread under a message; where it has one, that is done. Doing it twice is as doing it once.</summary>
    /// <param name="topic">The thread's name, plain.</param>
    /// <returns>Done: where the message can be answered: its channel is the thread.</returns>
    Task<SendOutcome> OpenThreadAsync(MessageRef message, string topic, CancellationToken cancellationToken);

    /// <returns>Where people find a message with one click; null: this chat has no such addresses.</returns>
    Task<Uri?> LinkToAsync(MessageRef message, CancellationToken cancellationToken);

    /// <returns>The message that such an address leads to; null: it is none.</returns>
    MessageRef? MessageAt(string link);
}
