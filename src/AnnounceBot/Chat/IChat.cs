namespace AnnounceBot.Chat;

/// <summary>What the bot needs of a chat to say something unasked.</summary>
internal interface IChat
{
    /// <param name="channel">A channel's name or id, as configured.</param>
    /// <param name="nonce">The same for each attempt at one message, so that the chat can tell a second attempt.</param>
    Task<SendOutcome> SendAsync(string channel, ChatMessage message, string nonce, CancellationToken cancellationToken);

    /// <summary>Looks for a message whose sending was not answered.</summary>
    /// <param name="link">The second way to know it, after the nonce.</param>
    /// <param name="since">When it was tried: older messages need no look.</param>
    Task<Sighting> FindAsync(string channel, string nonce, string? link, DateTimeOffset since, CancellationToken cancellationToken);
}
