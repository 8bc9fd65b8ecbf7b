namespace AnnounceBot.Posts;

/// <summary>What keys are made of: an entry or a submission, reduced to what can tell it from others.</summary>
/// <param name="Title">Plain text; where there is no title, the beginning of the text.</param>
/// <param name="Day">When it was published or changed, as far as it is told.</param>
internal sealed record KeySource(string? Guid, string? Link, string Title, DateTimeOffset? Day);
