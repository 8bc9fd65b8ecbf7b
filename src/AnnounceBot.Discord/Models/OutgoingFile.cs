namespace AnnounceBot.Discord.Models;

/// <summary>A file to attach.</summary>
/// <param name="Name">With its extension; pictures that embeds show must be jpg, jpeg, png, webp or gif.</param>
/// <param name="Bytes">What is in it.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Description">What it shows, for those who cannot see it; up to 1,024 characters.</param>
public sealed record OutgoingFile(string Name, ReadOnlyMemory<byte> Bytes, string ContentType = "application/octet-stream", string? Description = null);
