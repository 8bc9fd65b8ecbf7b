namespace AnnounceBot.Discord.Models;

/// <summary>A change of a message: what is null stays, what is empty is taken away.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#edit-message</remarks>
public sealed record EditMessage : OutgoingMessage;
