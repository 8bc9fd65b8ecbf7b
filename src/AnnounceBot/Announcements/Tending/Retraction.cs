using AnnounceBot.Announcements.Holds;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Tending;

/// <summary>Takes posts back, and brings them back. A post that was taken back stays known, so that no feed makes it a new one.</summary>
internal sealed class Retraction(PostMessages messages, Outbox outbox, Timetable timetable, HoldDesk holds, TimeProvider clock)
{
    /// <param name="because">For the journal.</param>
    /// <returns>How many of them stood until now.</returns>
    public int Retract(Session session, IReadOnlyCollection<PostId> posts, Person by, string? because = null)
    {
        var now = clock.GetUtcNow();
        var retracted = posts.Where(post => PostMarks.Retract(session, post, now)).ToList();
        foreach (var post in retracted)
            DeedStore.Write(session, now, by, "retracted", DeedKind.Post, post.Value, because);
        foreach (var (delivery, channel) in retracted.SelectMany(post => AnnouncementStore.DeliveriesOf(session, post)).Distinct().ToList())
            LeaveOut(session, delivery, channel);
        if (retracted.Count > 0)
            holds.Refresh(session);
        return retracted.Count;
    }

    /// <returns>Whether it was retracted until now.</returns>
    public bool Restore(Session session, PostId post, Person by)
    {
        if (!PostMarks.Restore(session, post))
            return false;
        DeedStore.Write(session, clock.GetUtcNow(), by, "brought back", DeedKind.Post, post.Value);
        foreach (var (delivery, channel) in AnnouncementStore.DeliveriesOf(session, post))
        {
            if (Outbox.IsDeleted(session, delivery))
                AnnounceAnew(session, post, channel);
            else
                outbox.Edit(session, delivery, messages.Of(session, AnnouncementStore.PostsIn(session, delivery), channel));
        }

        return true;
    }

    private void LeaveOut(Session session, DeliveryId delivery, string channel)
    {
        if (AnnouncementStore.PostsIn(session, delivery) is { Count: > 0 } others)
            outbox.Edit(session, delivery, messages.Of(session, others, channel));
        else
            outbox.Delete(session, delivery);
    }

    /// <summary>It mentions nobody: they heard of it the first time.</summary>
    private void AnnounceAnew(Session session, PostId id, string channel)
    {
        var post = PostStore.One(session, id);
        var message = messages.Of(session, [(id, post)], channel) with { Mention = null };
        var delivery = outbox.Create(session, new(Purpose.Announcement, channel, message) { Link = post.Link, Plan = timetable.For(session, messages.RouteInto(session, post, channel)) });
        AnnouncementStore.MoveTo(session, delivery, id, channel);
    }
}
