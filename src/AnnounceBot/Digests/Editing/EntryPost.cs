using AnnounceBot.Digests.Composing;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Editing;

/// <summary>The posts behind a draft's entries.</summary>
internal static class EntryPost
{
    /// <returns>As the issue words it.</returns>
    public static ComposedPost Of(Session session, DraftEntry entry) => new(entry.Post, PostStore.One(session, entry.Post), entry.Wording);

    /// <summary>Whether it is in the issue is a moderator's choice, and nobody else's.</summary>
    public static bool IsForPeopleToSay(DraftEntry entry) => entry.Out is null or LeftOut.OfThisIssue or LeftOut.ForGood;

    /// <returns>Behind an entry that is left out.</returns>
    public static string Said(LeftOut how) => how switch
    {
        LeftOut.OfThisIssue => "left out of this issue",
        LeftOut.ForGood => "left out for good",
        LeftOut.InAnotherIssue => "in another issue",
        _ => "taken back or held",
    };

    /// <returns>What a moderator worded anew; empty: nothing.</returns>
    public static string Reworded(Wording wording)
    {
        string?[] parts = [wording.Title is null ? null : "title", wording.Author is null ? null : "author", wording.Excerpt is null ? null : "excerpt", wording.Section is null ? null : "section"];
        return string.Join(", ", parts.OfType<string>());
    }
}
