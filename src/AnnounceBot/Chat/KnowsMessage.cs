namespace AnnounceBot.Chat;

/// <returns>Whether the store knows a message of ours, and its buttons say what the store means.</returns>
/// <param name="messageId">In the chat's own words.</param>
internal delegate bool KnowsMessage(string messageId);
