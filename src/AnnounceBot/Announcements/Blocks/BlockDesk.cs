using AnnounceBot.Announcements.Tending;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Blocks;

/// <summary>Does what moderators decide about whole blogs and authors, in their transactions, and says what it did.</summary>
internal sealed class BlockDesk(BlockList list, PostMessages messages, Retraction retraction, Outbox outbox, TimeProvider clock)
{
    /// <summary>Of earlier posts in one step: nobody else can change anything meanwhile.</summary>
    public const int AtOnce = 500;

    public ChatMessage Add(Session session, BlockTarget target, BlockMeasure measure, string? reason, Person by)
    {
        if (measure == BlockMeasure.Out && target.Kind == BlockKind.Domain && BlockTarget.HostsOf($"https://{target.Value}/").Any(list.Locked.Contains))
            return BlockWords.IsLocked(target);
        var (block, isNew) = BlockStore.Add(session, target, measure, reason, clock.GetUtcNow(), by.Name);
        if (isNew)
            DeedStore.Write(session, clock.GetUtcNow(), by, measure == BlockMeasure.Out ? "blocked" : "made title only", DeedKind.Block, block.Id.Value, Words(block));
        return BlockWords.Stands(block, isNew, EarlierStore.Of(session, block, AtOnce + 1).Count);
    }

    /// <summary>What was posted before is treated like what comes: so much of it at once that nobody has to wait.</summary>
    public ChatMessage Extend(Session session, BlockId id, Person by)
    {
        if (BlockStore.One(session, id) is not { } block)
            return BlockWords.Gone;
        var posts = EarlierStore.Of(session, block, AtOnce);
        if (posts.Count > 0)
            DeedStore.Write(session, clock.GetUtcNow(), by, "extended to earlier posts", DeedKind.Block, id.Value, $"{Words(block)}: {posts.Count}");
        if (block.Measure == BlockMeasure.Out)
            retraction.Retract(session, posts, by, $"blocked: {Words(block)}");
        else
            Shorten(session, posts);
        return BlockWords.Extended(block, posts.Count, left: EarlierStore.Of(session, block, AtOnce + 1).Count);
    }

    public ChatMessage Remove(Session session, BlockId id, Person by)
    {
        if (BlockStore.One(session, id) is not { } block)
            return BlockWords.Gone;
        BlockStore.Remove(session, id, clock.GetUtcNow());
        DeedStore.Write(session, clock.GetUtcNow(), by, block.Measure == BlockMeasure.Out ? "unblocked" : "allowed its text", DeedKind.Block, id.Value, Words(block));
        return BlockWords.Removed(block);
    }

    private void Shorten(Session session, List<PostId> posts)
    {
        posts.ForEach(post => EarlierStore.Shorten(session, post));
        foreach (var (delivery, channel) in posts.SelectMany(post => AnnouncementStore.DeliveriesOf(session, post)).Distinct().ToList())
            outbox.Edit(session, delivery, messages.Of(session, AnnouncementStore.PostsIn(session, delivery), channel));
    }

    private static string Words(Block block) => block.Reason is { } reason ? $"{block.Target.Shown}: {reason}" : block.Target.Shown;
}
