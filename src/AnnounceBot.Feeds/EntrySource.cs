namespace AnnounceBot.Feeds;

/// <summary>The feed that an entry was taken from: RSS 2.0 <c>source</c>, or <c>atom:source</c> (RFC 4287 §4.2.11).</summary>
/// <param name="Title">That feed's name; null if it is not told.</param>
/// <param name="Addresses">What tells which feed it is: its own address, its page and its identifier, as far as they are told.</param>
public sealed record EntrySource(Markup? Title, IReadOnlyList<string> Addresses);
