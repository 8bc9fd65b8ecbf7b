namespace AnnounceBot.Discord.Models;

/// <summary>A picture in an embed.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object-embed-image-structure</remarks>
public sealed record EmbedMedia
{
    /// <summary>http, https, or <c>attachment://FILENAME</c>.</summary>
    public string Url { get => field ?? ""; init; }
}
