using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Publishing;

/// <summary>Shows the issues that were published, the newest first.</summary>
internal sealed class IssuePages(Database database, IChat chat, CommunityOptions community)
{
    public const string ButtonName = "digest-list", Instead = "Type `/digest list` to see the issues.";

    private const int Length = 10;

    private const string None = "No issue is published yet. `/digest edit` begins the first one; `/digest publish` publishes it.";

    /// <param name="page">0 is the first; one that is not there is the last.</param>
    public async Task<ChatMessage> ShowAsync(int page, CancellationToken cancellationToken)
    {
        var all = database.Read(IssueStore.All);
        if (all.Count == 0)
            return new() { Text = None };
        var last = (all.Count - 1) / Length;
        page = Math.Min(page, last);
        var lines = new List<string>();
        foreach (var issue in all.Skip(page * Length).Take(Length))
            lines.Add(await LineAsync(issue, cancellationToken));
        return new() { Card = new() { Title = Heading(all.Count, page, last), Text = string.Join('\n', lines) }, Buttons = [.. Buttons(page, last)] };
    }

    /// <returns>The page that a button's argument means; null: no button of ours says that.</returns>
    public async Task<ChatMessage?> PressedAsync(string argument, CancellationToken cancellationToken) =>
        ButtonWords.Number(argument) is { } page ? await ShowAsync(page, cancellationToken) : null;

    private static string Heading(int count, int page, int last) =>
        $"{(count == 1 ? "1 issue" : $"{count} issues")}{(last > 0 ? $", page {page + 1} of {last + 1}" : "")}";

    private static IEnumerable<ChatButton> Buttons(int page, int last)
    {
        if (page < last)
            yield return new("Earlier", ButtonName, (page + 1).ToString(CultureInfo.InvariantCulture));
        if (page > 0)
            yield return new("Later", ButtonName, (page - 1).ToString(CultureInfo.InvariantCulture));
    }

    private async Task<string> LineAsync(ListedIssue issue, CancellationToken cancellationToken)
    {
        var title = Markdown.Escape(Inert.OneLine(issue.Title), 100);
        var place = issue.First is { } first ? database.Read(session => Outbox.PlaceOf(session, first)) : null;
        if (place is not null && await chat.LinkToAsync(place, cancellationToken) is { } link)
            title = Markdown.Link(title, link);
        var day = TimeZoneInfo.ConvertTime(issue.PublishedAt, community.TimeZone).ToString("D", community.Culture);
        return $"* **{issue.Number}** {title} · {day} · {PostKinds.Counted(issue.Posts)}{(place is null ? " · on its way to its channel" : "")}";
    }
}
