namespace AnnounceBot.Feeds;

/// <summary>A file that an entry attaches: RSS <c>enclosure</c>, Atom <c>link rel="enclosure"</c>, JSON Feed <c>attachments</c>.</summary>
/// <param name="Url">Its address, resolved against the document's base.</param>
/// <param name="Type">Its media type, as told.</param>
/// <param name="Length">Its size in bytes, where a number is told.</param>
public sealed record Enclosure(string Url, string? Type, long? Length);
