namespace AnnounceBot.Watching;

/// <summary>A feed that somebody wants to be watched.</summary>
/// <param name="Url">http or https.</param>
internal sealed record NewFeed(Uri Url)
{
    /// <summary>What people call it; null: what it calls itself.</summary>
    public string? Name { get; init; }

    /// <summary>What it calls itself, where it was read; null: that is to be seen.</summary>
    public string? Title { get; init; }

    /// <summary>Its posts get them.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public bool TitleOnly { get; init; }

    public string DisplayName => Name ?? Title ?? Url.Host;
}
