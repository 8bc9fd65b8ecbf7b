using AnnounceBot.Chat.Commands;
using AnnounceBot.Submissions;

namespace AnnounceBot.Explain.Why;

/// <summary>Tells of what is neither one post nor one feed, and what to do then.</summary>
internal static class OtherWords
{
    private const int LongestTyped = 200, MostFeeds = 5;

    public const string Unclear =
        "I cannot tell what you mean. Give me the address of a post, the link of its announcement (*Copy Message Link*), or the address or name of a blog. While you type, I offer the latest posts.";

    public const string Notice = "That is a message of mine to moderators or to one person, and no announcement.";

    public const string Strange = "I did not post that message, and I know none of the links in it. If it has a post worth announcing, `/submit` suggests it to the moderators.";

    public static string Several(IEnumerable<PostStory> posts, long count) => string.Join('\n',
        [$"{Wording.Count(count, "post", "posts")} at once:", .. posts.Select(story => $"* {Wording.Link(story.Post.Title, story.Post.Link)}"), "Type `/why` with the link of one of them for more."]);

    public static string Several(Person person, IReadOnlyList<FeedStory> feeds) => string.Join('\n',
        [$"I know {feeds.Count} feeds there:", .. feeds.Take(MostFeeds).Select(feed => FeedWords.Line(person, feed)), "Type `/why` with the address of one of them for more."]);

    /// <param name="queue">Markdown; where moderators decide on what waits.</param>
    public static string Suggested(IReadOnlyList<Submission> submissions, string queue) => string.Join('\n',
        [$"{Wording.Link(submissions[0].Title, submissions[0].Link)} is {(submissions[0].Kind == SubmissionKind.Feed ? "no blog that I watch" : "no post of mine")}. It was suggested:", .. submissions.Select((submission, i) => SubmissionWords.Line(submission) + (i == 0 ? queue : ""))]);

    /// <param name="submissions">Those that the person sent.</param>
    public static string Own(IReadOnlyList<Submission> submissions) => string.Join('\n',
        submissions.Select(SubmissionWords.Own).Prepend($"{Wording.Link(submissions[0].Title, submissions[0].Link)}:"));

    public const string SuggestedByOthers = "Somebody has suggested it already, and a moderator has yet to decide on it.";

    public static string Unknown(Person person, Uri link, IReadOnlyList<FeedStory> nearby)
    {
        var host = Wording.Name(link.IdnHost);
        var submit = link.AbsoluteUri is { Length: <= LongestTyped } address && !address.Contains('`', StringComparison.Ordinal) ? $"`/submit link:{address}`" : "`/submit` with its link";
        return nearby.Count == 0
            ? $"I have not seen that: it was in no feed of mine, and I watch none of {host}. {submit} suggests it to the moderators, also a whole blog by its address.{(person.IsModerator ? " `/feeds add` watches the blog from now on." : "")}"
            : string.Join('\n', [
                $"I have not seen that: it was in no feed of mine. Of {host} I watch:", .. nearby.Take(MostFeeds).Select(feed => FeedWords.Line(person, feed)),
                $"If it is new, I find it when I read its feed next. If it is older than what the feed shows, or has no feed, {submit} suggests it to the moderators."]);
    }
}
