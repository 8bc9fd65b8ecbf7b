namespace AnnounceBot.Cli;

/// <summary>What <c>links --json</c> says of each short link.</summary>
/// <param name="Url">Null: there is no <c>shortLinks.baseUrl</c> any more.</param>
/// <param name="Clicks">All; then those of the last 30 days of the community's, today among them.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Retracted">Its post was taken back, so it leads nowhere.</param>
internal sealed record ShortLinkLine(string Code, string? Url, long Clicks, long Clicks30Days, string Title, string Target, DateTimeOffset GivenAt, bool Retracted);
