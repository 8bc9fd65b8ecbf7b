using AnnounceBot.Announcements;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Tells submitters what became of what they sent: in a direct message, which may come to nothing. <c>/submissions</c> tells it all the same.</summary>
internal sealed class Outcomes(Outbox outbox)
{
    /// <param name="by">Who decided: they need no message about what they did themselves.</param>
    public void Tell(Session session, Submission decided, Person? by)
    {
        if (decided.PersonId is not { } person || person == by?.Id)
            return;
        var places = decided.Post is { } post ? AnnouncementStore.Of(session, post) : [];
        outbox.Create(session, new(Purpose.Receipt, $"@{person}", OutcomeWords.Of(decided, places)) { Link = decided.Link });
    }
}
