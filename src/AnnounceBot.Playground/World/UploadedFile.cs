namespace AnnounceBot.Playground.World;

/// <param name="Key">The n of <c>files[n]</c>.</param>
internal sealed record UploadedFile(string Key, string Name, string ContentType, byte[] Bytes);
