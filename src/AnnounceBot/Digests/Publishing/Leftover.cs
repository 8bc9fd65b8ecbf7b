namespace AnnounceBot.Digests.Publishing;

/// <summary>The file of an issue that was taken back.</summary>
/// <param name="Text">As we wrote it.</param>
internal sealed record Leftover(long Id, string Folder, string Name, string Text);
