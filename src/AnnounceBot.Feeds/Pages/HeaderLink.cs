namespace AnnounceBot.Feeds.Pages;

/// <summary>A link of an HTTP <c>Link</c> field (RFC 8288 §3).</summary>
/// <param name="Target">Its address as written.</param>
/// <param name="Rel">Its relations, separated by spaces.</param>
/// <param name="Type">The media type that is to be expected there.</param>
/// <param name="Title">Its title; <c>title*</c> where that is given.</param>
/// <param name="Anchor">What it is a link of, where that is not the document itself.</param>
internal sealed record HeaderLink(string Target, string? Rel, string? Type, string? Title, string? Anchor);
