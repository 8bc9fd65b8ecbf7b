namespace AnnounceBot.Discord.Models;

/// <summary>A file in a body: a new one by its number among the parts, or one that stays by its id.</summary>
internal sealed record AttachmentPart(string Id, string? Filename = null, string? Description = null);
