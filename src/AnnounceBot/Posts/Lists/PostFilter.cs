namespace AnnounceBot.Posts.Lists;

/// <summary>Which posts a list is to hold. Capitals make no difference; null: any.</summary>
/// <param name="Author">Whole: its author's name, or the blog's where the feed tells none.</param>
internal sealed record PostFilter(string? Tag, string? Author, PostKind? Kind)
{
    /// <summary>Published later than this.</summary>
    public DateTimeOffset After { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Published then or before.</summary>
    public DateTimeOffset Until { get; init; } = DateTimeOffset.MaxValue;
}
