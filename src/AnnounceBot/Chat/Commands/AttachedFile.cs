namespace AnnounceBot.Chat.Commands;

/// <summary>A file that came with a command, or goes with an answer.</summary>
/// <param name="Name">With its ending; of one that came, on one line and as its sender called it, so not safe to show.</param>
internal sealed record AttachedFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Its media type: only of one that goes.</summary>
    public string ContentType { get; init; } = "application/octet-stream";
}
