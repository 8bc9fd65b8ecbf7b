namespace AnnounceBot.ShortLinks;

/// <param name="Url">The whole address.</param>
internal sealed record ShortLink(string Code, string Url);
