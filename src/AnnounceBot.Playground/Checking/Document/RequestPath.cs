namespace AnnounceBot.Playground.Checking.Document;

/// <summary>A path, segment by segment, each decoded by itself: an encoded slash stays within its segment.</summary>
internal sealed class RequestPath(string path)
{
    public IReadOnlyList<string> Segments { get; } = [.. path.Trim('/').Split('/').Select(Uri.UnescapeDataString)];

    public override string ToString() => "/" + string.Join('/', Segments);
}
