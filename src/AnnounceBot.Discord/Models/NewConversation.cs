namespace AnnounceBot.Discord.Models;

/// <summary>Whom a conversation is wanted with.</summary>
internal sealed record NewConversation(Snowflake RecipientId);
