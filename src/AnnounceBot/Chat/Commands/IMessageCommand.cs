namespace AnnounceBot.Chat.Commands;

/// <summary>What people find under Apps in the menu of a message. It lives with its feature; whoever implements it is registered and found.</summary>
internal interface IMessageCommand
{
    /// <summary>As people see it, and among all message commands its own: at most 32 characters.</summary>
    string Name { get; }

    bool IsForModerators { get; }

    /// <returns>The answer, seen by the person who asked and by nobody else.</returns>
    Task<Reply> AnswerAsync(MessageCall call, CancellationToken cancellationToken);
}
