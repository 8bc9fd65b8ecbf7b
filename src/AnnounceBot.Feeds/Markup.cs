namespace AnnounceBot.Feeds;

/// <summary>A text of a feed, with how it is to be read.</summary>
/// <param name="Source">The text as the document carries it, one level of escaping taken off.</param>
/// <param name="IsHtml">Whether <paramref name="Source"/> is HTML; otherwise it is plain text.</param>
/// <param name="Base">What relative addresses in it are resolved against; null if the document gives nothing.</param>
/// <remarks>Turning HTML into text is work, so it is done when asked for and not while the document is read.</remarks>
public sealed partial record Markup(string Source, bool IsHtml, Uri? Base);
