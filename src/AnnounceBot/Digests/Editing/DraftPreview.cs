using System.Text;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Composing;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Editing;

/// <summary>Shows the next issue exactly as it would be published now. Where no draft was begun, none is.</summary>
internal sealed class DraftPreview(DraftDesk desk, IssueComposer composer, IssueMessages messages, IssueRenderer renderer, Writer writer, TimeProvider clock)
{
    /// <summary>Of a long issue; whoever wants to read the rest has the file.</summary>
    private const int MostMessages = 4;

    private const string Nothing = "There is nothing in the next issue yet. `/digest edit` opens it: **Reload** looks for new posts there, **Add a post…** takes one by its link.";

    public async Task<Reply> ShowAsync(CancellationToken cancellationToken)
    {
        var draft = desk.Current() ?? await desk.NextAsync(cancellationToken);
        if (!draft.Posts.Any())
            return Reply.Saying(Nothing);
        var issue = await writer.WriteAsync(session => composer.Compose(session, draft, clock.GetUtcNow()), cancellationToken);
        var all = messages.Of(issue);
        if (all.Count <= MostMessages)
            return new(all[0]) { More = [.. all.Skip(1)] };
        var whole = renderer.Render(issue);
        return new(all[0])
        {
            More = [.. all.Take(MostMessages).Skip(1), new ChatMessage { Text = Rest(all.Count - MostMessages) }],
            Files = [new(whole.FileName, Encoding.UTF8.GetBytes(whole.Markdown)) { ContentType = "text/markdown; charset=utf-8" }],
        };
    }

    private static string Rest(int left) => $"…and {(left == 1 ? "one more message" : $"{left} more messages")}. The whole issue is in the file above.";
}
