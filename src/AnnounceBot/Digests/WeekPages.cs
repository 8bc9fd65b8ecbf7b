using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests;

/// <summary>Shows the posts of a week, page by page: whoever turns one gets what it would be now.</summary>
internal sealed class WeekPages(Database database, CommunityOptions community, TimeProvider clock)
{
    public const string ButtonName = "week";

    private const int PageLength = 10, LongestText = 2000, FilterLength = 100;

    private readonly WeekLook _look = new(community.TimeZone, community.Culture);

    public ChatMessage Show(WeekQuestion question)
    {
        var period = Period.Week(clock.GetUtcNow(), community.TimeZone, question.WeeksAgo);
        var (count, page, posts) = database.Read(session => Find(session, question, period));
        return count == 0 ? Nothing(question, period) : Page(question with { Page = page }, period, count, posts);
    }

    /// <summary>A page that is not there any more is the last one.</summary>
    private static (long Count, int Page, List<WeekPost> Posts) Find(Session session, WeekQuestion question, Period period)
    {
        var count = WeekStore.Count(session, question, period);
        var page = (int)Math.Min(question.Page, Math.Max(0, count - 1) / PageLength);
        return (count, page, WeekStore.Page(session, question, period, PageLength, page * PageLength));
    }

    private ChatMessage Nothing(WeekQuestion question, Period period)
    {
        var text = $"There are no {WeekKinds.Noun(question.Kind, 0)}{About(question, period)}.";
        if (question.WeeksAgo == WeekQuestion.MostWeeksAgo)
            return new() { Text = text };
        var before = question with { WeeksAgo = question.WeeksAgo + 1, Page = 0 };
        return Button("The week before", before) is { } button
            ? new() { Text = text, Buttons = [button] }
            : new() { Text = $"{text} For the week before, type the same with `weeks-ago:{before.WeeksAgo}`." };
    }

    private ChatMessage Page(WeekQuestion question, Period period, long count, List<WeekPost> posts)
    {
        var last = (count - 1) / PageLength;
        var earlier = question.Page < last ? Button("Earlier", question with { Page = question.Page + 1 }) : null;
        var later = question.Page > 0 ? Button("Later", question with { Page = question.Page - 1 }) : null;
        var heading = $"{count} {WeekKinds.Noun(question.Kind, count)}{About(question, period)}{(last > 0 ? $", page {question.Page + 1} of {last + 1}" : "")}:";
        if (question.Page < last && earlier is null)
            heading += $"\n{count - ((question.Page + 1) * PageLength)} more are earlier. What you asked for is too long for my buttons to remember, so I cannot turn the page: ask for the tag or the author alone, or for one kind of posts.";

        var list = _look.List(posts);
        var whole = $"{heading}\n{list}";
        var message = whole.Length <= LongestText ? new ChatMessage { Text = whole } : new ChatMessage { Text = heading, Card = new() { Text = list } };
        return message with { Buttons = [.. new[] { earlier, later }.OfType<ChatButton>()] };
    }

    private string About(WeekQuestion question, Period period)
    {
        var tag = question.Tag is { } tagged ? $" tagged {Shown(tagged)}" : "";
        var author = question.Author is { } name ? $" by {Shown(name)}" : "";
        return $"{tag}{author} {(question.WeeksAgo == 0 ? "in the last seven days" : $"in the seven days up to {_look.Day(period.Until)}")}";
    }

    private static string Shown(string typed) => Markdown.Escape(Inert.OneLine(typed), FilterLength);

    private static ChatButton? Button(string label, WeekQuestion leadsTo) =>
        leadsTo.ToArgument() is { } argument ? new ChatButton(label, ButtonName, argument) : null;
}
