namespace AnnounceBot.Watching.Adding;

/// <summary>A feed that somebody is adding.</summary>
/// <param name="Offered">Addresses, of which one is to be chosen.</param>
/// <param name="Url">The chosen one; null: none yet.</param>
internal sealed record FeedDraft(long Id, IReadOnlyList<string> Offered, string? Url, string? Name, IReadOnlyList<string> Tags, bool TitleOnly)
{
    /// <summary>What the chosen one calls itself.</summary>
    public string? Title { get; init; }

    /// <summary>Once an address is chosen.</summary>
    public NewFeed ToFeed() => new(new Uri(Url!)) { Name = Name, Title = Title, Tags = Tags, TitleOnly = TitleOnly };
}
