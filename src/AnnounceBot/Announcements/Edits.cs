using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements;

/// <summary>Follows what authors change after they have published: in the post, and in the messages that show it.</summary>
/// <remarks>Only the feed that a post is credited to changes it, so that a planet's shortened copy and the blog do not take turns.</remarks>
internal sealed class Edits(PostMessages messages, Outbox outbox, TimeProvider clock)
{
    /// <summary>People can see so many edits of a message; a feed that is different at each look must not make it flicker.</summary>
    private const int MostSeen = 3;

    /// <returns>Whether an entry of a known post has to be looked at closely.</returns>
    public static bool MayChange(Session session, PostId post, Draft draft, Arrival arrival) =>
        !PostStore.IsUnchanged(session, post, arrival.Feed, draft.Fingerprint) && MayChange(session, PostStore.TraceOf(session, post), draft, arrival);

    /// <summary>Takes over what is different in a known post.</summary>
    /// <returns>Whether it is to be shown differently; what was retracted is not shown at all.</returns>
    public bool TakeOver(Session session, PostId post, Draft draft, Arrival arrival)
    {
        if (PostStore.IsUnchanged(session, post, arrival.Feed, draft.Fingerprint))
            return false;
        var trace = PostStore.TraceOf(session, post);
        if (!MayChange(session, trace, draft, arrival))
        {
            // What was stored before fingerprints were is learned quietly.
            if (trace.Fingerprint is null && trace.Feed == arrival.Feed)
                PostStore.Learn(session, post, draft.Fingerprint);
            return false;
        }

        var known = PostStore.One(session, post);
        var line = Credit.Line(session, known);
        var revised = BlockList.Shorten(session, draft.Revise(known, clock.GetUtcNow()));
        PostStore.Update(session, post, revised, draft.Fingerprint);
        return !trace.IsRetracted && (IsShownDifferently(known, revised) || line != Credit.Line(session, revised));
    }

    /// <summary>Brings the messages that show these posts up to date, each once.</summary>
    public void Show(Session session, IReadOnlyList<PostId> posts, TimeSpan maxAge)
    {
        var oldest = clock.GetUtcNow() - maxAge;
        var young = posts.Where(post => PostStore.One(session, post).PublishedAt >= oldest);
        foreach (var (delivery, channel) in young.SelectMany(post => AnnouncementStore.DeliveriesOf(session, post)).Distinct().ToList())
        {
            if (AnnouncementStore.SeenEditsOf(session, delivery) < MostSeen)
                outbox.Edit(session, delivery, messages.Of(session, AnnouncementStore.PostsIn(session, delivery), channel));
        }
    }

    private static bool MayChange(Session session, PostTrace trace, Draft draft, Arrival arrival) =>
        trace.Feed == arrival.Feed ? trace.Fingerprint is { } known && known != draft.Fingerprint : Credit.Passes(session, trace, arrival);

    private static bool IsShownDifferently(Post before, Post after) =>
        Folded(before.Title) != Folded(after.Title) || Folded(before.Author) != Folded(after.Author) || Folded(before.Excerpt) != Folded(after.Excerpt)
        || before.Image != after.Image || before.Kind != after.Kind || !before.Tags.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(after.Tags);

    private static string Folded(string? text) => string.Join(' ', text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);
}
