using AnnounceBot.Digests.Composing;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Editing;

/// <summary>A series that a moderator may want.</summary>
/// <param name="Lead">What its titles begin with.</param>
internal sealed record SeriesOffer(string Lead, int Posts)
{
    public string Mark => Fingerprint.Of(Lead);

    /// <returns>Those that could be made of the posts that are in none yet.</returns>
    public static IReadOnlyList<SeriesOffer> Of(Session session, Draft draft, DigestOptions options)
    {
        var titles = draft.Entries.Where(entry => entry.Out is null).Select(entry => EntryPost.Of(session, entry).Title).ToList();
        var folded = SeriesFinder.Find(titles, draft.Series, options.Series).SelectMany(series => series.Items).Select(item => item.Title).ToHashSet();
        return [.. SeriesFinder.Suggest(titles.Where((_, i) => !folded.Contains(i))).Select(found => new SeriesOffer(found.Lead, found.Posts))];
    }
}
