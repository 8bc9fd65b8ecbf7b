namespace AnnounceBot.Chat.Commands;

/// <summary>A channel that somebody chose.</summary>
/// <param name="Id">The chat's own.</param>
/// <param name="Name">Without the #.</param>
internal sealed record ChannelRef(string Id, string Name);
