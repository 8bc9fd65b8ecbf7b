using AnnounceBot.Chat;
using AnnounceBot.Digests.Issues;

namespace AnnounceBot.Digests.Rendering;

/// <summary>Shows issues in the chat.</summary>
internal sealed class IssueMessages(DigestOptions options)
{
    /// <summary>What Discord takes: of a message's text, of a card's and of a card's title.</summary>
    private const int LongestText = 2000, LongestCard = 4096, LongestTitle = 256;

    private const string Nothing = "No new posts this time.", Between = "\n\n";

    /// <returns>The messages in their order, at least one: each holds whole entries and keeps the chat's limits. The first begins with the title and carries it as its topic.</returns>
    public IReadOnlyList<ChatMessage> Of(Issue issue)
    {
        var topic = Inert.OneLine(issue.Title);
        var title = topic.Length == 0 ? null : Markdown.Escape(topic, LongestTitle);
        var pages = options.Look == DigestLook.Text
            ? Filled([.. title is null ? [] : new[] { $"# {title}" }, .. Pieces(issue, LongestText)], LongestText)
            : Filled([.. Pieces(issue, LongestCard)], LongestCard);
        return [.. pages.Select((page, index) => Message(page, index == 0 ? title : null) with { Topic = index == 0 ? topic : null, Tags = index == 0 ? issue.Tags : [] })];
    }

    private ChatMessage Message(string page, string? title) =>
        options.Look == DigestLook.Text ? new() { Text = page } : new() { Card = new() { Title = title, Text = page.Length == 0 ? null : page } };

    /// <summary>What is not torn apart, piece by piece.</summary>
    private static IEnumerable<string> Pieces(Issue issue, int longest) =>
    [
        .. OwnWords.Pieces(issue.Intro, longest),
        .. issue.Sections.Count == 0 ? [Nothing] : issue.Sections.SelectMany(section => Pieces(section, longest)),
        .. OwnWords.Pieces(issue.Closing ?? "", longest),
    ];

    private static IEnumerable<string> Pieces(IssueSection section, int longest) =>
        section.Blocks.SelectMany((block, index) => ChatEntry.Pieces(block, index == 0 ? section.Title : null, longest));

    private static List<string> Filled(IReadOnlyList<string> pieces, int longest)
    {
        var pages = new List<string>();
        foreach (var piece in pieces)
        {
            if (pages.Count > 0 && pages[^1].Length + Between.Length + piece.Length <= longest)
                pages[^1] += Between + piece;
            else
                pages.Add(piece);
        }

        return pages;
    }
}
