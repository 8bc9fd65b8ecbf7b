namespace AnnounceBot.Playground.Checking;

/// <summary>Something that a request should not have been like.</summary>
/// <param name="Method">The request's method, such as <c>POST</c>.</param>
/// <param name="Path">Its path below <c>/api/v10</c>, decoded.</param>
/// <param name="What">Where in it (<c>embeds[0].title</c>, <c>?limit</c>) and what is wrong there, in plain words.</param>
public sealed record Violation(string Method, string Path, string What);
