namespace AnnounceBot.Submissions;

/// <summary>What somebody typed behind <c>/submit</c>: not safe to show.</summary>
internal sealed record Suggestion(string Link)
{
    public string? Note { get; init; }

    /// <summary>Instead of the page's own.</summary>
    public string? Title { get; init; }

    /// <summary>With commas between them.</summary>
    public string? Tags { get; init; }

    /// <summary>Which other links stood beside it.</summary>
    public IReadOnlyList<string> OtherLinks { get; init; } = [];
}
