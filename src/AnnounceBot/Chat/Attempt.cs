namespace AnnounceBot.Chat;

/// <summary>A message that may have been created: what it can be known by.</summary>
/// <param name="BegunAt">When the first attempt began whose answer is not known.</param>
/// <param name="IsKnown">Whether a message, by its id, is another one that we know of: two may show the same link.</param>
internal sealed record Attempt(ChatMessage Message, string Nonce, string? Link, DateTimeOffset BegunAt, Func<string, bool> IsKnown);
