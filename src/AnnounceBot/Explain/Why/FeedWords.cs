using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Watching;

namespace AnnounceBot.Explain.Why;

/// <summary>Tells how a feed fares.</summary>
internal static class FeedWords
{
    private const int MostDeeds = 5, MostProposals = 2;

    public static ChatMessage For(Person person, FeedStory story) => new()
    {
        Card = new()
        {
            Title = Wording.Name(story.Feed.DisplayName),
            Link = (story.Feed.Home ?? story.Feed.ShownUrl).AbsoluteUri,
            Text = string.Join("\n\n", Parts(person, story).Where(part => part.Length > 0)),
        },
    };

    /// <summary>One line, for a list.</summary>
    public static string Line(Person person, FeedStory story) =>
        $"* {Wording.Link(story.Feed.DisplayName, (story.Feed.Home ?? story.Feed.ShownUrl).AbsoluteUri)}: {Health(story, person.IsModerator)}";

    private static IEnumerable<string> Parts(Person person, FeedStory story) =>
    [
        $"{(story.Feed.Status == FeedStatus.Active ? "I watch it. " : "")}{Health(story, person.IsModerator)}",
        story.Doubt is { } doubt ? $"Its new posts wait for a moderator{(person.IsModerator ? $": {Wording.Words(doubt)}" : ".")}" : "",
        $"{Pace(story)}{string.Concat(story.Latest.Select(post => $"\n* {Wording.Link(post.Title, post.Link)} {Wording.Day(post.PublishedAt)}"))}",
        .. Proposals(person, story),
        person.IsModerator ? Details(story.Feed, story.AskedAt) : "",
        person.IsModerator && story.Deeds.Count > 0 ? string.Join('\n', story.Deeds.Reverse().Take(MostDeeds).Select(Wording.Line).Prepend("**Who did what**")) : "",
    ];

    private static IEnumerable<string> Proposals(Person person, FeedStory story)
    {
        if (!person.IsModerator)
            return story.Proposals.Where(proposal => proposal.PersonId == person.Id).Select(SubmissionWords.Own);
        return story.Proposals.Count == 0 ? [] : [string.Join('\n', story.Proposals.Reverse().Take(MostProposals).Select(SubmissionWords.Line).Prepend("**Suggested**"))];
    }

    private static string Health(FeedStory story, bool isForModerators)
    {
        var feed = story.Feed;
        var because = isForModerators && feed.Failure is { } failure ? $": {Wording.Words(failure)}" : ".";
        return feed.Status switch
        {
            FeedStatus.Active when feed.FailingSince is { } since => $"I cannot read it since {Wording.At(since)}{Times(feed)}{because} {LastRead(feed)} I try again {Wording.Ago(feed.DueAt)}.",
            FeedStatus.Active when feed.SucceededAt is null => "I have not read it yet. The first time is due now.",
            FeedStatus.Active => $"{LastRead(feed)} The next time is {Wording.Ago(feed.DueAt)}.",
            FeedStatus.Paused => $"A moderator has paused it, so I do not read it. {LastRead(feed)}",
            FeedStatus.Gone => $"Its server says that it has ended, so I do not read it any more. {LastRead(feed)}",
            FeedStatus.Moved => $"It has moved: **{Wording.Name(story.MovedTo ?? "another feed")}** has taken its place, with all its posts.",
            _ => $"I do not watch it any more. {LastRead(feed)}",
        };
    }

    private static string Times(Feed feed) => feed.Failures > 1 ? $", {feed.Failures} times in a row" : "";

    private static string LastRead(Feed feed) => feed.SucceededAt is { } at ? $"I read it last {Wording.Ago(at)}." : "I never could read it.";

    private static string Pace(FeedStory story) => story.Posts switch
    {
        0 => "I know no posts of it.",
        _ when story.Lately == 0 => $"Nothing new for {FeedStories.Days} days; {Wording.Count(story.Posts, "post", "posts")} in all, the latest:",
        _ => $"{Wording.Count(story.Lately, "post", "posts")} in the last {FeedStories.Days} days, {PerMonth(story.Lately)}; {story.Posts} in all, the latest:",
    };

    private static string PerMonth(long lately) => Math.Round(lately * 30.0 / FeedStories.Days) switch
    {
        < 1 => "less than one a month",
        var many => $"about {many:0} a month",
    };

    private static string Details(Feed feed, DateTimeOffset now)
    {
        string?[] parts =
        [
            $"Feed: {Wording.Words(feed.ShownUrl.AbsoluteUri)}",
            ShownAddress.Of(feed.Reader.Url) is var at && at != feed.ShownUrl ? $"read at {Wording.Words(at.AbsoluteUri)}" : null,
            feed.Tags.Count > 0 ? $"tags {Wording.Words(string.Join(", ", feed.Tags))}" : null,
            feed.TitleOnly ? "titles only" : null,
            feed.NotBefore is { } notBefore && notBefore > now ? $"its server asked me to wait until {Wording.At(notBefore)}" : null,
        ];
        return $"-# {string.Join(" · ", parts.OfType<string>())}";
    }
}
