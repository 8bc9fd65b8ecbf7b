namespace AnnounceBot.Playground.Interactions;

/// <summary>A person cannot do this: Discord would not let them, so the bot never hears of it.</summary>
/// <param name="message">A sentence that says why.</param>
public sealed class InteractionException(string message) : Exception(message);
