namespace AnnounceBot.Discord.Interactions;

/// <summary>An interaction can no longer be answered: Discord takes answers for 15 minutes, and a first one for 3 seconds. What must be said now belongs in a message of its own.</summary>
/// <param name="message">What was too late, for the log.</param>
/// <param name="innerException">Discord's refusal, if it was asked.</param>
public sealed class InteractionOverException(string message, Exception? innerException = null) : Exception(message, innerException);
