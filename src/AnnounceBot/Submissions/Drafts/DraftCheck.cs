using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Storage;

namespace AnnounceBot.Submissions.Drafts;

/// <summary>Whether what a draft says may be sent.</summary>
internal static class DraftCheck
{
    /// <returns>Why not, by any of its addresses or its author; null: it may.</returns>
    public static string? WhyBlocked(Session session, BlockList blocks, SubmissionDraft draft) =>
        draft.AllAddresses.Append(draft.Link).SelectMany(address => new[] { draft.Author, draft.ToldAuthor }.Distinct().Select(author => blocks.WhyBlocked(session, address, author)))
            .FirstOrDefault(why => why is not null);
}
