namespace AnnounceBot.Discord.Models;

/// <summary>A message as the answer to an interaction, a follow-up, or an edit of one of them.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-messages</remarks>
public sealed record InteractionMessage : OutgoingMessage;
