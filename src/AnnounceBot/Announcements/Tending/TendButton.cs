using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Tending;

/// <summary>What moderators do with a post, in the private message that tells of it.</summary>
internal sealed class TendButton(PostSheets sheets, Retraction retraction, BlockDesk blocks, Writer writer, TimeProvider clock) : IButton
{
    public string Name => TendStep.ButtonName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => TendStep.Read(press.Argument) is { } step
        ? new(await writer.WriteAsync(session => Do(session, step, press.Person), cancellationToken))
        : Reply.Saying(PostSheets.Unknown);

    private ChatMessage Do(Session session, TendStep step, Person by) => PostMarks.Of(session, step.Post) is null ? new() { Text = PostSheets.Unknown } : step.Act switch
    {
        TendStep.Feature => Say(session, step.Post, Feature(session, step.Post, by)),
        TendStep.Unfeature => Say(session, step.Post, Unfeature(session, step.Post, by)),
        TendStep.AskRetract => sheets.AskRetract(session, step.Post),
        TendStep.Retract => Say(session, step.Post, Retract(session, step.Post, by)),
        TendStep.Restore => Say(session, step.Post, Restore(session, step.Post, by)),
        TendStep.AskTitle => PostSheets.AskWhom(session, step.Post, BlockMeasure.Title),
        TendStep.AskBlock => PostSheets.AskWhom(session, step.Post, BlockMeasure.Out),
        TendStep.TitleAuthor => Block(session, step.Post, BlockMeasure.Title, by, whom => whom.Author),
        TendStep.TitleSite => Block(session, step.Post, BlockMeasure.Title, by, whom => whom.Site),
        TendStep.BlockAuthor => Block(session, step.Post, BlockMeasure.Out, by, whom => whom.Author),
        TendStep.BlockSite => Block(session, step.Post, BlockMeasure.Out, by, whom => whom.Site),
        _ => Say(session, step.Post, said: null),
    };

    private ChatMessage Say(Session session, PostId post, string? said) => sheets.Of(session, post, isModerator: true, said);

    private string Feature(Session session, PostId post, Person by)
    {
        if (!PostMarks.Feature(session, post, clock.GetUtcNow()))
            return "Nothing to do: it is featured already, or was taken back.";
        DeedStore.Write(session, clock.GetUtcNow(), by, "featured", DeedKind.Post, post.Value);
        return "Featured: it comes first in `/week`.";
    }

    private string Unfeature(Session session, PostId post, Person by)
    {
        if (!PostMarks.Unfeature(session, post))
            return "Nothing to do: it was not featured any more.";
        DeedStore.Write(session, clock.GetUtcNow(), by, "unfeatured", DeedKind.Post, post.Value);
        return "It is one of many again.";
    }

    private string Retract(Session session, PostId post, Person by) => retraction.Retract(session, [post], by) == 1
        ? "Taken back. Its messages are deleted now."
        : $"Somebody was faster: {Last(session, post)}";

    private string Restore(Session session, PostId post, Person by) => retraction.Restore(session, post, by)
        ? "It is back: in lists, and where it was announced. Nobody is mentioned again."
        : $"Somebody was faster: {Last(session, post)}";

    private ChatMessage Block(Session session, PostId post, BlockMeasure measure, Person by, Func<(BlockTarget? Author, BlockTarget? Site), BlockTarget?> choose) =>
        choose(PostSheets.Whom(PostStore.One(session, post))) is { } target
            ? blocks.Add(session, target, measure, reason: null, by)
            : Say(session, post, "The post does not say that any more.");

    /// <returns>Who did what last.</returns>
    private static string Last(Session session, PostId post) => DeedStore.Of(session, DeedKind.Post, post.Value) is [.., var deed]
        ? $"**{Markdown.Escape(deed.Person ?? "somebody on the command line")}** {deed.What} it <t:{deed.At.ToUnixTimeSeconds()}:R>."
        : "there is nothing left to do.";
}
