namespace AnnounceBot.Chat.Commands;

/// <summary>A command that people type. It lives with its feature; whoever implements it is registered and found.</summary>
internal interface ISlashCommand
{
    CommandAbout About { get; }

    /// <returns>The answer. The person sees that the bot thinks until then.</returns>
    Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken);
}
