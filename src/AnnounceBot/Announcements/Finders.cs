using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements;

/// <summary>Whom announcements name as those who suggested a post.</summary>
internal sealed class Finders(PostMessages messages, Outbox outbox)
{
    /// <summary>Names nobody any more: neither in the store nor in the messages that stand.</summary>
    public void Forget(Session session, PostId post)
    {
        PostStore.ForgetFinder(session, post);
        foreach (var (delivery, channel) in AnnouncementStore.DeliveriesOf(session, post))
        {
            if (AnnouncementStore.PostsIn(session, delivery) is { Count: > 0 } shown)
                outbox.Edit(session, delivery, messages.Of(session, shown, channel));
            Traces.ForgetText(session, delivery);
        }
    }
}
