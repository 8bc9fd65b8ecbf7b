using System.Globalization;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Editing;

/// <summary>Some of a page's posts, as a button remembers them: with the draft's revision it is known which stand there.</summary>
internal static class PageMask
{
    public static IEnumerable<DraftEntry> EntriesOf(Draft draft, EditSpot spot) => draft.Entries.Skip(spot.Page * DraftPages.PageLength).Take(DraftPages.PageLength);

    public static string Of(Draft draft, EditSpot spot, IReadOnlyCollection<PostId> posts) =>
        EntriesOf(draft, spot).Index().Where(entry => posts.Contains(entry.Item.Post)).Sum(entry => 1 << entry.Index).ToString(CultureInfo.InvariantCulture);

    public static IReadOnlyList<PostId> Read(Draft draft, EditSpot spot)
    {
        var mask = int.Parse(spot.Mark, CultureInfo.InvariantCulture);
        return [.. EntriesOf(draft, spot).Index().Where(entry => (mask & (1 << entry.Index)) != 0).Select(entry => entry.Item.Post)];
    }
}
