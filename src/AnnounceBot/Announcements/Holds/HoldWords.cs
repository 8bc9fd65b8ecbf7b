using AnnounceBot.Chat;
using AnnounceBot.Posts.Lists;

namespace AnnounceBot.Announcements.Holds;

/// <summary>How moderators are told of what is held.</summary>
internal static class HoldWords
{
    private const int NameLength = 100, TitleLength = 120, LinkLength = 300, ReasonLength = 500;

    public static ChatMessage Asking(Hold hold, HoldSummary held) => new()
    {
        Card = new()
        {
            Title = $"{Markdown.Escape(hold.FeedName, NameLength)}: {PostKinds.Counted(held.Posts)} {(held.Posts == 1 ? "waits" : "wait")} for you",
            Text = string.Join('\n', [Reason(hold), .. held.Newest.Select(Line), .. More(held), $"They would go to {Places(held.Channels)}. Until you decide, none is announced."]),
        },
        Buttons =
        [
            new("Announce all", HoldButton.NameOf(HoldDecision.All), $"{hold.Id.Value}", ButtonLook.Main),
            new("Newest only", HoldButton.NameOf(HoldDecision.Newest), $"{hold.Id.Value}"),
            new("Mark as seen", HoldButton.NameOf(HoldDecision.Seen), $"{hold.Id.Value}"),
        ],
    };

    public static ChatMessage Decided(Hold hold, HoldTally tally) => new()
    {
        Card = new()
        {
            Title = $"{Markdown.Escape(hold.FeedName, NameLength)}: {PostKinds.Counted(tally.Posts)} {(tally.Posts == 1 ? "was" : "were")} held",
            Text = $"{Reason(hold)}\n{Outcome(hold, tally)}",
        },
    };

    /// <summary>To the one who decided.</summary>
    public static string Done(HoldDecision decision, int posts) => decision switch
    {
        HoldDecision.All => $"{PostKinds.Counted(posts)} will be announced, oldest first, one after the other.",
        HoldDecision.Newest => $"The newest will be announced. {PostKinds.Counted(posts - 1)} marked as seen.",
        _ => $"{PostKinds.Counted(posts)} marked as seen: none is announced.",
    };

    /// <summary>To one who came too late.</summary>
    public static string DecidedBefore(Hold hold, HoldTally tally) => $"That is decided already. {Outcome(hold, tally)}";

    private static string Outcome(Hold hold, HoldTally tally)
    {
        var by = Markdown.Escape(hold.DecidedBy ?? "");
        var them = hold.Posts == tally.Posts ? "all of them" : $"the {hold.Posts} that were left";
        return hold.Decision switch
        {
            HoldDecision.All => $"**{by}** had {them} announced: oldest first, one after the other.",
            HoldDecision.Newest => $"**{by}** had the newest announced and marked the others as seen.",
            HoldDecision.Seen => $"**{by}** marked {them} as seen.",
            _ => $"They were decided on one by one, on the command line: {tally.Posts - tally.Dropped} to be announced, {tally.Dropped} dropped.",
        };
    }

    private static string Line((string Title, string Link) post)
    {
        var title = Markdown.Escape(post.Title, TitleLength);
        return Uri.TryCreate(post.Link, UriKind.Absolute, out var link) && link.AbsoluteUri.Length <= LinkLength ? $"* {Markdown.Link(title, link)}" : $"* {title}";
    }

    private static IEnumerable<string> More(HoldSummary held) => held.Posts > held.Newest.Count ? [$"… and {held.Posts - held.Newest.Count} more"] : [];

    private static string Reason(Hold hold) => string.Join('\n', hold.Reason.Split('\n').Select(line => $"Why: {Markdown.Escape(line, ReasonLength)}"));

    private static string Places(IReadOnlyList<string> channels) => string.Join(", ", channels.Select(Markdown.Channel));
}
