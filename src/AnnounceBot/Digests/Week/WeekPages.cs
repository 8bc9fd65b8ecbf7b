using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Week;

/// <summary>Shows the posts of a week: what moderators featured comes first.</summary>
internal sealed class WeekPages(Database database, PostPages pages, InterestReader interest, CommunityOptions community, TimeProvider clock)
{
    public const string ButtonName = "week", Instead = "Type `/week` to see the posts of the last seven days.";

    public async Task<ChatMessage> ShowAsync(WeekQuestion question, Person person, CancellationToken cancellationToken)
    {
        var period = WeekPeriod.Of(clock.GetUtcNow(), community.TimeZone, question.WeeksAgo);
        var found = database.Read(session => PostLister.Find(session, new(question.Tag, question.Author, question.Kind) { After = period.After, Until = period.Until }));
        if (found.Count == 0)
            return Nothing(question, period);
        var list = new PostList(About(question, period), [], question.Page, ButtonName, page => (question with { Page = page }).ToArgument())
        {
            Kind = question.Kind,
            Advice = "ask for the tag or the author alone, or for one kind of posts.",
            CanShare = person.IsModerator,
        };
        return pages.Show(question.Sort == WeekSort.Newest ? Newest(list, found) : ByInterest(list, found, await interest.OfAsync(found, cancellationToken)));
    }

    /// <returns>The page that a button's argument means; null: no button of ours says that.</returns>
    public async Task<ChatMessage?> PressedAsync(string argument, Person person, CancellationToken cancellationToken) =>
        WeekQuestion.Read(argument) is { } question ? await ShowAsync(question, person, cancellationToken) : null;

    private static PostList Newest(PostList list, List<FoundPost> found) => list with
    {
        Posts = [.. found.OrderByDescending(post => post.IsFeatured).Select(post => post.Id)],
        HeadingOf = post => post.IsFeatured ? "Featured" : null,
    };

    private static PostList ByInterest(PostList list, List<FoundPost> found, Interest interest) => list with
    {
        Posts = [.. found.OrderByDescending(post => post.IsFeatured).ThenByDescending(post => interest.Posts[post.Id].Sum).Select(post => post.Id)],
        HeadingOf = post => post.IsFeatured ? "Featured" : "What found most interest first",
        SaidOf = interest.Said,
        Turn = ("More", "Back"),
        Note = interest.IsWhole ? null : "I could not see all the reactions just now: some posts may have found more interest than they show here.",
    };

    private ChatMessage Nothing(WeekQuestion question, WeekPeriod period)
    {
        var text = $"There are no {PostKinds.Noun(question.Kind, 0)}{About(question, period)}.";
        if (question.WeeksAgo == WeekQuestion.MostWeeksAgo)
            return new() { Text = text };
        var before = question with { WeeksAgo = question.WeeksAgo + 1, Page = 0 };
        return before.ToArgument() is { } argument
            ? new() { Text = text, Buttons = [new("The week before", ButtonName, argument)] }
            : new() { Text = $"{text} For the week before, type the same with `weeks-ago:{before.WeeksAgo}`." };
    }

    private string About(WeekQuestion question, WeekPeriod period) =>
        $"{LatestPages.About(new(question.Tag, question.Author, Kind: null))} {(question.WeeksAgo == 0 ? "in the last seven days" : $"in the seven days up to {pages.Lines.Day(period.Until)}")}";
}
