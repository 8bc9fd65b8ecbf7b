using AnnounceBot.Chat;
using AnnounceBot.Digests.Drafts;

namespace AnnounceBot.Digests.Publishing;

/// <summary>What moderators are told about publishing, safe to show.</summary>
internal static class PublishWords
{
    private const int TitleLength = 200, NameLength = 60;

    public const string NotPublished = "That issue is not published any more. `/digest list` shows those that are.";

    public static string Title(string title) => Markdown.Escape(Inert.OneLine(title), TitleLength);

    public static string Name(string? person) => person is null ? "The bot" : $"**{Markdown.Escape(Inert.OneLine(person), NameLength)}**";

    public static string Messages(int count) => count == 1 ? "1 message" : $"{count} messages";

    /// <summary>To one whose draft is no draft any more.</summary>
    public static string Over(IssueFate? fate) => fate switch
    {
        { IsPublished: true, By: { } by } => $"{Name(by)} was faster: issue {fate.Number} is published. Nothing was published twice.",
        { IsPublished: true } => $"Issue {fate.Number} was published already, by itself when it was due. Nothing was published twice.",
        _ => "That draft was thrown away, so nothing was published. `/digest edit` begins the next one.",
    };

    /// <summary>To one who had another state of the draft before them.</summary>
    public static string Stale(Draft draft) => $"{Name(draft.Last?.By)} changed the draft meanwhile, so nothing was published yet. This is how it is now:";

    public static string Empty(Draft draft) =>
        $"Nothing was published: the draft of issue {draft.Number} has no posts in it. `/digest edit` takes in what came since, or a post by its link.";

    public static string DraftStands(int number, Draft draft) =>
        $"Issue {number} was not taken back: issue {draft.Number} is a draft, and there is one draft at a time. Publish that one or throw it away first (`/digest edit`).";

    /// <param name="files">What became of its file.</param>
    public static string TakenBack(int number, string channel, IReadOnlyList<string> files) =>
        string.Join('\n', files.Prepend($"**Issue {number} is taken back.** Its messages in {Markdown.Channel(channel)} go now, its posts are free for an issue again, and it is the draft: `/digest edit` shows it, `/digest publish` publishes it again under its number."));
}
