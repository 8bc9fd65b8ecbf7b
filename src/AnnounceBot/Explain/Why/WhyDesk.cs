using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Submissions;

namespace AnnounceBot.Explain.Why;

/// <summary>Answers what became of a link, or why a message is there: to moderators all that is known, to others what concerns them.</summary>
internal sealed class WhyDesk(Database database, PostStories posts, FeedStories feeds, IChat chat, TimeProvider clock)
{
    private const int MostPosts = 10, MostFeeds = 10;

    private readonly Finder _finder = new(chat);

    public Task<Reply> ExplainAsync(Person person, string link, CancellationToken cancellationToken) =>
        AnswerAsync(person, database.Read(session => _finder.Find(session, link)), cancellationToken);

    public Task<Reply> ExplainAsync(Person person, MessageRef message, string text, CancellationToken cancellationToken) =>
        AnswerAsync(person, database.Read(session => Finder.Find(session, message, text)), cancellationToken);

    private async Task<Reply> AnswerAsync(Person person, Finding finding, CancellationToken cancellationToken) => finding switch
    {
        Finding.Posts { Ids: [var only] } => new(await PostAsync(person, database.Read(session => posts.Of(session, only)), cancellationToken)),
        Finding.Posts { Ids: var several } => Reply.Saying(OtherWords.Several(database.Read(session => several.Take(MostPosts).Select(post => posts.Of(session, post)).ToList()), several.Count)),
        Finding.Feeds { Ids: [var only] } => new(FeedWords.For(person, database.Read(session => feeds.Of(session, only)))),
        Finding.Feeds { Ids: var several } => Reply.Saying(OtherWords.Several(person, StoriesOf(several))),
        Finding.Suggested { Submissions: var submissions } => Reply.Saying(await SuggestedAsync(person, submissions, cancellationToken)),
        Finding.Unknown { Link: var link, Nearby: var nearby } => Reply.Saying(OtherWords.Unknown(person, link, StoriesOf(nearby))),
        // To others it says nothing, not even that there is something.
        Finding.Notice { Asked: { } asked } when person.IsModerator || asked.PersonId == person.Id => await AnswerAsync(person, Of(asked), cancellationToken),
        Finding.Notice => Reply.Saying(OtherWords.Notice),
        Finding.Strange => Reply.Saying(OtherWords.Strange),
        _ => Reply.Saying(OtherWords.Unclear),
    };

    /// <summary>What it became says more than it does.</summary>
    private static Finding Of(Submission asked) => asked switch
    {
        { Post: { } post } => new Finding.Posts([post]),
        { Feed: { } feed } => new Finding.Feeds([feed]),
        _ => new Finding.Suggested([asked]),
    };

    private List<FeedStory> StoriesOf(IReadOnlyList<FeedId> ids) => database.Read(session => ids.Take(MostFeeds).Select(feed => feeds.Of(session, feed)).ToList());

    private async Task<ChatMessage> PostAsync(Person person, PostStory story, CancellationToken cancellationToken)
    {
        var links = new Dictionary<MessageRef, Uri?>();
        foreach (var message in story.Announcements.SelectMany(told => new[] { told.Message, told.Question }).OfType<MessageRef>().Distinct())
            links.Add(message, await chat.LinkToAsync(message, cancellationToken));
        return new PostWords(new(links.GetValueOrDefault, clock)).For(person, story);
    }

    /// <summary>What others suggested, and why it was declined, is theirs and the moderators'.</summary>
    private async Task<string> SuggestedAsync(Person person, IReadOnlyList<Submission> submissions, CancellationToken cancellationToken)
    {
        if (person.IsModerator)
            return OtherWords.Suggested(submissions, await QueueAsync(submissions[0].Notice, cancellationToken));
        if (submissions.Where(submission => submission.PersonId == person.Id).ToList() is { Count: > 0 } own)
            return OtherWords.Own(own);
        if (submissions.Any(submission => submission.State == SubmissionState.Pending))
            return OtherWords.SuggestedByOthers;
        var link = new Uri(submissions[0].Link);
        return OtherWords.Unknown(person, link, StoriesOf(database.Read(session => FeedFinder.Nearby(session, link))));
    }

    private async Task<string> QueueAsync(DeliveryId? notice, CancellationToken cancellationToken) =>
        notice is { } delivery && database.Read(session => WhyStore.MessageOf(session, delivery)) is { } message && await chat.LinkToAsync(message, cancellationToken) is { } address
            ? $" {Markdown.Link("see it in the queue", address)}"
            : "";
}
