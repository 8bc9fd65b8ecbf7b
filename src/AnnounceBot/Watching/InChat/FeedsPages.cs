using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Storage;

namespace AnnounceBot.Watching.InChat;

/// <summary>Shows how the feeds fare, page by page: whoever turns one gets what it would be now.</summary>
internal sealed class FeedsPages(Database database, TimeProvider clock)
{
    public const string ButtonName = "feeds-page";

    private const int PageLength = 10, NameLength = 60, FindLength = 100, LinkLength = 120, Days = 90;

    private const double DaysOfMonth = 30;

    // Those that need somebody come first.
    private static readonly string[] Order = ["gone", "failing", "new", "well", "paused", "moved"];

    public ChatMessage Show(FeedsQuestion question)
    {
        var now = clock.GetUtcNow();
        var all = database.Read(FeedStore.All);
        var found = all.Where(feed => IsMeant(feed, question)).OrderBy(feed => Array.IndexOf(Order, FeedStates.Of(feed))).ThenBy(feed => feed.DisplayName, StringComparer.OrdinalIgnoreCase).ToList();
        if (found.Count == 0)
            return new() { Text = all.Count == 0 ? "No feeds yet. Add the first with `/feeds add`." : $"None of {all.Count} feeds is so{About(question)}." };

        var last = (found.Count - 1) / PageLength;
        var page = Math.Min(question.Page, last);
        var shown = found.Skip(page * PageLength).Take(PageLength).ToList();
        var posts = database.Read(session => shown.ConvertAll(feed => FeedPosts.Count(session, feed.Id, now.AddDays(-Days))));
        var turned = question with { Page = page };
        return new()
        {
            Text = $"{Heading(found)}{About(question)}{(last > 0 ? $", page {page + 1} of {last + 1}{CannotTurn(turned)}" : "")}:",
            Card = new() { Text = string.Join('\n', shown.Zip(posts, (feed, count) => Line(feed, count, now))) },
            Buttons = [.. new[] { page > 0 ? Button("Back", turned, page - 1) : null, page < last ? Button("More", turned, page + 1) : null }.OfType<ChatButton>()],
        };
    }

    private static bool IsMeant(Feed feed, FeedsQuestion question) =>
        (question.State is null || FeedStates.Of(feed) == question.State)
        && (question.Find is not { } part || Holds(feed.DisplayName, part) || Holds(feed.ShownUrl.AbsoluteUri, part) || feed.Tags.Contains(part, StringComparer.OrdinalIgnoreCase));

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string Heading(List<Feed> found) =>
        $"{found.Count} {(found.Count == 1 ? "feed" : "feeds")} ({string.Join(", ", found.CountBy(FeedStates.Of).Select(state => $"{state.Value} {(state.Key == "new" ? "not read yet" : state.Key)}"))})";

    private static string Line(Feed feed, long posts, DateTimeOffset now)
    {
        var name = Markdown.Escape(Inert.OneLine(feed.DisplayName), NameLength);
        var linked = WebAddress.TryParse(feed.ShownUrl.AbsoluteUri, out var url) && url.InLink.Length <= LinkLength ? HonestLinks.In(Markdown.Link(name, url)) : name;
        var month = posts * DaysOfMonth / Days;
        return string.Create(CultureInfo.InvariantCulture, $"{(feed.IsLocked ? "🔒 " : "")}**{linked}** {FeedHealthWords.Of(feed, now)} · {(month is > 0 and < 1 ? "under 1" : $"{month:0}")} a month");
    }

    private static string About(FeedsQuestion question) =>
        $"{(question.State is { } state ? $", {Markdown.Escape(state)}" : "")}{(question.Find is { } part ? $", with \"{Markdown.Escape(Inert.OneLine(part), FindLength)}\"" : "")}";

    private static string CannotTurn(FeedsQuestion question) =>
        (question with { Page = int.MaxValue }).ToArgument() is null ? " (ask for less text, and I can turn the pages)" : "";

    private static ChatButton? Button(string label, FeedsQuestion question, int page) =>
        (question with { Page = page }).ToArgument() is { } argument ? new(label, ButtonName, argument) : null;
}
