using AnnounceBot.Chat;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Editing;

/// <summary>What the editor asks before it does something.</summary>
internal sealed class EditorQuestions(Database database)
{
    /// <param name="spot">Of the page that they stand on.</param>
    /// <param name="said">What was just done; null: nothing.</param>
    public ChatMessage AskLeaveOut(Draft draft, EditSpot spot, IReadOnlyList<PostId> posts, string? said)
    {
        var marked = spot with { Mark = PageMask.Of(draft, spot, posts) };
        var titles = database.Read(session => draft.Entries.Where(entry => posts.Contains(entry.Post)).Select(entry => EditorWords.Quoted(EntryPost.Of(session, entry).Title)).ToList());
        string?[] lines =
        [
            said,
            posts.Count == 1 ? "**For how long shall this post be left out?**" : $"**For how long shall these {posts.Count} posts be left out?**",
            .. titles.Select(title => $"* {title}"),
            "Only this issue: the next one may have it. For good: no issue will.",
        ];
        return new()
        {
            Text = string.Join('\n', lines.OfType<string>()),
            Buttons =
            [
                marked.Button("Only this issue", EditStep.LeaveOut, ButtonLook.Main),
                marked.Button("For good", EditStep.LeaveOutForGood, ButtonLook.Danger),
                spot.Button(posts.Count == 1 ? "Keep it in" : "Keep them in", EditStep.List),
            ],
        };
    }

    public static ChatMessage AskDiscard(Draft draft, int page)
    {
        var spot = new EditSpot(draft.At, page);
        return new()
        {
            Text = $"""
                **Throw away the draft of issue {draft.Number}?**
                What you chose, moved and worded in it is lost, for everybody. Its posts are not: they wait for the next issue.
                """,
            Buttons = [spot.Button("Throw it away", EditStep.Discard, ButtonLook.Danger), spot.Button("Keep it", EditStep.List)],
        };
    }
}
