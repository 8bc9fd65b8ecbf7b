using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery.Notices;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Publishing.Schedule;

/// <summary>Puts a draft before the moderators when it is due: one notice, which says in its place what was decided.</summary>
internal sealed class DueNotice(NoticeBoard board, CommunityOptions community)
{
    public const string SkipButton = "digest-skip";

    private const int MostShown = 8, TitleLength = 100, AuthorLength = 60;

    public void Post(Session session, Draft draft, Issue issue)
    {
        // Nobody decided on the one before: it is about the same draft.
        if (ScheduleStore.Undecided(session) is { } before)
            board.Remove(session, before.Notice);
        ScheduleStore.Told(session, board.Post(session, Message(draft, issue)), draft.Id);
    }

    /// <summary>Looks whether it was decided, with the buttons or in another way; then the notice says so.</summary>
    public void Settle(Session session)
    {
        if (ScheduleStore.Undecided(session) is not { } told || IssueStore.FateOf(session, told.Draft) is not { IsDraft: false } fate)
            return;
        Decide(session, fate.IsPublished
            ? $"Issue {fate.Number} was due. {PublishWords.Name(fate.By)} published it: `/digest list` shows where it stands."
            : "An issue was due. Its draft was thrown away: its posts come into the next one.");
    }

    /// <returns>Whether a notice about this draft waited for a decision.</returns>
    public bool Skip(Session session, Draft draft, Person by, bool isKept)
    {
        if (ScheduleStore.Undecided(session) is not { } told || told.Draft != draft.Id)
            return false;
        Decide(session, $"Issue {draft.Number} was due. {PublishWords.Name(by.Name)} skipped it this time: its posts come into the next one.{(isKept ? " The draft is kept, because people changed it." : "")}");
        return true;
    }

    private void Decide(Session session, string text)
    {
        board.Change(session, ScheduleStore.Undecided(session)!.Value.Notice, new() { Text = text });
        ScheduleStore.Told(session, notice: null, draft: null);
    }

    private ChatMessage Message(Draft draft, Issue issue)
    {
        var lines = new PostLines(community.TimeZone, community.Culture);
        var posts = issue.Posts.ToList();
        var shown = posts.Take(MostShown).Select(post => $"* {Markdown.Escape(Inert.OneLine(post.Title), TitleLength)}{(post.Author is { } author ? $" by {Markdown.Escape(Inert.OneLine(author), AuthorLength)}" : "")}");
        var more = posts.Count > MostShown ? [$"* and {posts.Count - MostShown} more"] : Array.Empty<string>();
        string[] head = [$"**Issue {issue.Number} is due: {PublishWords.Title(issue.Title)}**", $"{PostKinds.Counted(posts.Count)} from {lines.Day(issue.Period.From)} to {lines.Day(issue.Period.To)}:"];
        return new()
        {
            Text = string.Join('\n', [.. head, .. shown, .. more]),
            Buttons =
            [
                new("Publish", ReadyIssue.PublishButton, $"{draft.At}", ButtonLook.Main),
                new("Edit", ReadyIssue.EditButton, $"{draft.At}"),
                new("Skip", SkipButton, $"{draft.At}"),
            ],
        };
    }
}
