namespace AnnounceBot.Web.Community;

/// <summary>Keeps a document for as long as it stays as it is, so that its readers know since when that is so.</summary>
internal sealed class KeptDocument(string contentType, TimeProvider clock)
{
    private Document? _kept;

    public Document Of(byte[] bytes)
    {
        if (Volatile.Read(ref _kept) is { } kept && kept.Is(bytes))
            return kept;
        var changed = new Document(bytes, contentType, clock.GetUtcNow());
        Volatile.Write(ref _kept, changed);
        return changed;
    }
}
