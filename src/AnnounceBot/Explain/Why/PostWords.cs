using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;

namespace AnnounceBot.Explain.Why;

/// <summary>Tells of a post: everything to moderators, to others what concerns them.</summary>
internal sealed class PostWords(AnnouncementWords announcements)
{
    private const int MostTags = 10, Longest = 4096;

    /// <summary>How many lines a section has: what is tried until all of them fit into a card.</summary>
    private static readonly int[] Lines = [8, 4, 2, 1];

    public ChatMessage For(Person person, PostStory story) => new()
    {
        Card = new()
        {
            Title = Wording.Name(story.Post.Title) is { Length: > 0 } title ? title : "Untitled",
            Link = story.Post.Link,
            Text = person.IsModerator
                ? Lines.Select(most => Joined(ForModerators(story, most))).FirstOrDefault(text => text.Length <= Longest) ?? Joined(ForModerators(story, Lines[^1]))
                : Joined(ForMembers(person, story)),
        },
    };

    private static string Joined(IEnumerable<string> parts) => string.Join("\n\n", parts.Where(part => part.Length > 0));

    private IEnumerable<string> ForModerators(PostStory story, int most) =>
    [
        $"{Origin(story)}\n-# {About(story.Post)}",
        .. Marks(story),
        story.Announcements.Count > 0 ? Section("In the channels", story.Announcements.Select(announcements.Line), most) : $"**Not announced**: {WhyNowhere(story)}",
        Section("What the routes say of it now", story.Routes.Select(RouteWords.Line), most),
        Section("Suggested", story.Submissions.Select(SubmissionWords.Line), most),
        Section("Who did what", story.Deeds.Reverse().Select(Wording.Line), most),
    ];

    private IEnumerable<string> ForMembers(Person person, PostStory story) =>
    [
        Origin(story),
        story.Marks.RetractedAt is null ? Whereabouts(story) : "A moderator took it back, so it is shown nowhere any more.",
        .. InRoundUp(story),
        .. story.Submissions.Where(submission => submission.PersonId == person.Id).Select(SubmissionWords.Own),
    ];

    private string Whereabouts(PostStory story)
    {
        var shown = story.Announcements.Where(told => told.Stands).Select(announcements.Short).ToList();
        return shown.Count > 0 ? string.Join('\n', shown) : story.Announcements switch
        {
            [] => story.Post.Unannounced is { } quiet ? $"It was not announced: {Unannounced.Kindly(quiet)} If it should be, `/submit` suggests it." : "It was not announced: no channel takes posts like this one. If that seems wrong, ask a moderator.",
            var all when all.Any(told => told.Waits) => "It waits for its turn, and will be announced.",
            var all when all.Any(told => told.State == DeliveryState.Held) => "It waits for a moderator: its blog brought many posts at once, or something about it is unusual.",
            var all when all.Any(told => told.State == DeliveryState.Failed) => "It could not be announced. Moderators were told why.",
            _ => "It is not announced any more: a moderator, or whoever looks after me, decided so.",
        };
    }

    private static string WhyNowhere(PostStory story) => story switch
    {
        { Post.Unannounced: { } quiet } => Wording.Words(quiet),
        { Routes.Count: 0 } => "there are no routes.",
        _ when story.Routes.All(verdict => verdict.Unmet is not null) => "no route takes it.",
        _ => "a route would take it today, and none did when it came. Routes are not asked again.",
    };

    private static string Origin(PostStory story)
    {
        var place = (story.Feed, story.Finder) switch
        {
            ({ } feed, { } finder) when feed.Name != finder.Name => $" in **{Wording.Name(feed.Name)}**, found first by **{Wording.Name(finder.Name)}**",
            ({ } feed, _) => $" in **{Wording.Name(feed.Name)}**",
            (null, { } finder) => $" in **{Wording.Name(finder.Name)}**",
            _ => story.Submissions.Count > 0 ? "; it came from a suggestion" : "",
        };
        return $"I saw it {Wording.At(story.Post.FirstSeenAt)}{place}. Its own date is {Wording.Day(story.Post.PublishedAt)}.";
    }

    private static string About(Post post)
    {
        string?[] parts =
        [
            post.Author is { } author ? $"by {Wording.Name(author)}" : "no author given",
            PostStore.KindColumn(post.Kind),
            post.Tags.Count > 0 ? $"tagged {Wording.Words(string.Join(", ", post.Tags.Take(MostTags)))}" : "no tags",
            post.Language is { } language ? Wording.Name(language) : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static IEnumerable<string> Marks(PostStory story)
    {
        if (story.Marks.RetractedAt is { } retracted)
            yield return $"**Taken back** {Wording.At(retracted)}: it is shown nowhere any more.";
        if (story.Marks.FeaturedAt is { } featured)
            yield return $"**Featured** {Wording.At(featured)}: it comes first in lists.";
        if (story.Marks.Seconds > 0)
            yield return $"Suggested {Wording.Count(story.Marks.Seconds, "more time", "more times")} when it was known already.";
        foreach (var line in InRoundUp(story))
            yield return line;
    }

    private static IEnumerable<string> InRoundUp(PostStory story) => story.Marks.Issue is { } number ? [$"It is in issue {number} of the round-up."] : [];

    private static string Section(string heading, IEnumerable<string> lines, int most)
    {
        var all = lines.ToList();
        string[] more = all.Count > most ? [$"* … and {all.Count - most} more"] : [];
        return all.Count == 0 ? "" : string.Join('\n', [$"**{heading}**", .. all.Take(most), .. more]);
    }
}
