namespace AnnounceBot.Chat;

/// <summary>Where a message stands, in the chat's own ids.</summary>
/// <param name="Channel">The channel or thread that holds it.</param>
internal sealed record MessageRef(string Channel, string Id);
