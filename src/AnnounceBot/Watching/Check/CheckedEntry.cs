using AnnounceBot.Feeds;

namespace AnnounceBot.Watching.Check;

/// <param name="Date">The best date: published, else updated.</param>
internal sealed record CheckedEntry(
    string? Id, string? Title, string? Link, string? Author, DateTimeOffset? Published, DateTimeOffset? Updated, DateTimeOffset? Date,
    string? SummaryText, string? ContentText, IReadOnlyList<string> SummaryLinks, IReadOnlyList<string> ContentLinks,
    IReadOnlyList<string> Categories, IReadOnlyList<Enclosure> Enclosures)
{
    public static CheckedEntry Of(Entry entry) => new(
        entry.Id, entry.Title?.ToText(), entry.Link, entry.Author, entry.Published, entry.Updated, entry.Published ?? entry.Updated,
        entry.Summary?.ToText(), entry.Content?.ToText(), entry.Summary?.Links() ?? [], entry.Content?.Links() ?? [], entry.Categories, entry.Enclosures);
}
