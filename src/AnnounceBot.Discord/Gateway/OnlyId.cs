namespace AnnounceBot.Discord.Gateway;

/// <summary>A thing of which only the id matters here.</summary>
internal sealed record OnlyId(Snowflake Id);
