using AnnounceBot.Chat;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements.Routing;

/// <summary>How moderators are told of routes.</summary>
internal static class RouteWords
{
    private const int WordLength = 60, ListedWords = 8, TitleLength = 100, LineLength = 400, ListLength = 3900, Named = 5, LabelLength = 100;

    public static ChatMessage Gone { get; } = new() { Text = "I do not know that route any more: drafts are kept for a day. `/routes show` shows those that are saved." };

    public static ChatMessage Mistakes(IReadOnlyList<(string Option, string Reason)> mistakes) => new()
    {
        Text = string.Join('\n', mistakes.Select(mistake => $"* `{mistake.Option}`: {Markdown.Escape(mistake.Reason, LineLength)}").Prepend("That is no route yet, so nothing was changed:")),
    };

    public static ChatMessage Draft(Route route, IReadOnlyList<Post> taken, int takenBefore, IReadOnlyList<ChatButton> buttons) => new()
    {
        Card = new()
        {
            Title = "A new route, not saved yet",
            Text = string.Join('\n', [Line(route), "", Tried(taken.Count, takenBefore), .. taken.Take(Named).Select(post => $"* {Linked(post.Title, post.Link)}"), "", "It is for posts that come from now on."]),
        },
        Buttons = buttons,
    };

    public static ChatMessage Saved(Route route) => new() { Card = new() { Title = "Saved", Text = $"{Line(route)}\n\nIt counts from now on. `/routes remove` takes it away again." } };

    public static ChatMessage Cancelled { get; } = new() { Text = "Nothing was saved." };

    public static ChatMessage SavedBefore(Route route) => new() { Card = new() { Title = "Saved already", Text = Line(route) } };

    public static ChatMessage Removed(Route route) => new() { Card = new() { Title = "Removed", Text = $"{Line(route)}\n\nWhat was announced by it stays, and what waits already still goes out." } };

    public static ChatMessage Show(IReadOnlyList<Route> routes)
    {
        if (routes.Count == 0)
            return new() { Text = "There is no route, so nothing is announced. `/routes add` makes one." };
        var lines = routes.Select((route, i) => $"{i + 1}\\. {Line(route)}").ToList();
        var hint = routes.Any(route => route.IsLocked) ? "\n-# 🔒 stands in the configuration file, and can be changed there only." : "";
        return new() { Card = new() { Title = "Routes: for each channel the first that takes a post counts", Text = Fitted(lines) + hint } };
    }

    public static ChatMessage Test(IReadOnlyList<RouteTestLine> lines)
    {
        if (lines.Count == 0)
            return new() { Text = "There are no posts yet to try the routes on." };
        var nowhere = lines.Count(line => line.Channels.Count == 0);
        var heading = $"The last {lines.Count} posts, and where the routes would send them now. {(nowhere == 0 ? "Each has a route." : $"{nowhere} of them: nowhere. A route without conditions takes every post.")} Quiet hours and the flood limit are left out.";
        return new() { Text = heading, Card = new() { Title = "Dry run", Text = Fitted([.. lines.Select(Line)]) } };
    }

    /// <returns>Plain, for a list of choices.</returns>
    public static string Label(Route route) => Graphemes.Cut(Inert.OneLine($"#{route.Made!.ChannelName}: {Markdown.ToText(What(route.Options))}"), LabelLength);

    public static string Line(Route route) =>
        $"{(route.IsLocked ? "🔒 " : "")}**{Markdown.Channel(route.Options.Channel)}** gets {What(route.Options)}{How(route.Options)}{By(route)}";

    private static string What(RouteOptions route)
    {
        string?[] conditions =
        [
            route.Feeds.Contains("*") ? null : $"of {Words(route.Feeds)}",
            route.Tags.Count > 0 ? $"tagged {Words(route.Tags)}" : null,
            route.Authors.Count > 0 ? $"by {Words(route.Authors)}" : null,
            route.Match is { } match ? $"that match {Word(match.ToString())}" : null,
            route.Languages.Count > 0 ? $"in {Words(route.Languages)}" : null,
        ];
        var kinds = route.Kinds.Count > 0 ? string.Join(" and ", route.Kinds.Distinct().Select(kind => $"{PostStore.KindColumn(kind)}s")) : "posts";
        var told = conditions.OfType<string>().ToList();
        return told.Count > 0 ? $"{kinds} {string.Join(", ", told)}" : $"all {kinds}";
    }

    private static string How(RouteOptions route)
    {
        string?[] wishes =
        [
            route.Template == new RouteOptions().Template ? null : $"looks like {Word(route.Template)}",
            route.Mention is { } role ? $"mentions {(role.All(char.IsAsciiDigit) ? $"<@&{role}>" : $"@{Word(role.TrimStart('@'))}")}" : null,
            route.Crosspost ? "is published" : null,
            route.Thread ? "has a thread" : null,
            route.QuietHours is { } quiet ? $"is quiet {quiet}" : null,
            route.MaxPerHour is { } most ? $"at most {most} an hour" : null,
        ];
        return string.Concat(wishes.OfType<string>().Select(wish => $" · {wish}"));
    }

    private static string By(Route route) => route.Made is { } made ? $" · by {Markdown.Escape(made.By, WordLength)} <t:{made.At.ToUnixTimeSeconds()}:R>" : "";

    private static string Tried(int taken, int before)
    {
        var more = before > 0 ? $" {before} more go there already, by a route before it." : "";
        return taken == 0 ? $"Of the last {RouteTrial.Posts} posts it would have taken none.{more}" : $"Of the last {RouteTrial.Posts} posts it would have taken {taken}{(taken > Named ? ", the newest of them" : "")}:{more}";
    }

    private static string Line(RouteTestLine line)
    {
        var really = line.Unannounced is not null ? " (kept quiet)"
            : line.Differs ? $" (really: {Places(line.Announced.Select(announced => announced.State == "sent" ? Markdown.Channel(announced.Channel) : $"{Markdown.Channel(announced.Channel)} {announced.State}"))})" : "";
        return $"* {Linked(line.Title, line.Link)} → {Places(line.Channels.Select(Markdown.Channel))}{really}";
    }

    private static string Places(IEnumerable<string> places) => string.Join(", ", places.DefaultIfEmpty("nowhere"));

    private static string Fitted(List<string> lines)
    {
        var length = 0;
        var shown = lines.TakeWhile(line => (length += line.Length + 1) <= ListLength).ToList();
        return string.Join('\n', shown.Count < lines.Count ? [.. shown, $"… and {lines.Count - shown.Count} more"] : shown);
    }

    private static string Linked(string title, string link)
    {
        var label = Markdown.Escape(Inert.OneLine(title), TitleLength);
        return WebAddress.TryParse(link, out var address) && HonestLinks.In(Markdown.Link(label, address)) is { Length: <= LineLength } linked ? linked : label;
    }

    private static string Words(IReadOnlyList<string> words) =>
        string.Join(" or ", words.Take(ListedWords).Select(Word)) + (words.Count > ListedWords ? $" or {words.Count - ListedWords} more" : "");

    private static string Word(string word) => Markdown.Escape(Inert.OneLine(word), WordLength);
}
