namespace AnnounceBot.Discord.Models;

/// <summary>The first message of a thread in a forum; Discord knows no nonce here.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel-forum-and-media-thread-message-params-object</remarks>
public sealed record ForumMessage : OutgoingMessage;
