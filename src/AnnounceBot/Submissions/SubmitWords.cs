using AnnounceBot.Announcements;
using AnnounceBot.Chat;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Storage;
using AnnounceBot.Submissions.Known;

namespace AnnounceBot.Submissions;

/// <summary>What submitters read when there is nothing to press.</summary>
internal sealed class SubmitWords(Database database, IChat chat)
{
    public const string Expired = "That preview is gone: I keep one for a day. Type `/submit` with the link again.";

    public const string Cancelled = "Cancelled. Nothing was sent.";

    private const int TitleLength = 120, MostMessages = 3;

    /// <summary>A link with its title, safe, and honest about where it leads.</summary>
    /// <param name="longestLink">A longer address is left out.</param>
    public static string Linked(string title, string? link, int longestLink = 600)
    {
        var words = Inert.OneLine(title) is { Length: > 0 } line ? Markdown.Escape(line, TitleLength) : "Untitled";
        return WebAddress.TryParse(link, out var address) && address.InLink.Length <= longestLink ? HonestLinks.In(Markdown.Link(words, address)) : words;
    }

    public async Task<string> OfAsync(KnownThing thing, string personId, CancellationToken cancellationToken) => thing switch
    {
        KnownThing.OfPost post => $"{await OfAsync(post, cancellationToken)}{(post.IsSecond ? " I counted you as one more who wants it read." : "")}",
        KnownThing.OfSubmission { Submission: var waiting } when waiting.PersonId == personId =>
            $"You sent {Linked(waiting.Title, waiting.Link)} {When.Relative(waiting.SentAt)}, and it waits for a moderator. `/submissions` shows where it stands.",
        KnownThing.OfSubmission { Submission: var waiting, IsSecond: var isSecond } =>
            $"Somebody was quicker: {Linked(waiting.Title, waiting.Link)} waits for a moderator already. {(isSecond ? "I counted you as one more who wants it." : "You are counted as one more who wants it.")}",
        KnownThing.OfFeed { Feed: var feed } =>
            $"I watch {Linked(feed.Name, feed.Home ?? feed.Url)} already{(feed.IsActive ? ", so its new posts come by themselves. To suggest an older post, send me the link of that post." : ", but not at the moment. A moderator can tell you why.")}",
        _ => throw new InvalidOperationException($"{thing} is nothing that is known."),
    };

    public async Task<string> OfAsync(Submission sent, CancellationToken cancellationToken) => sent switch
    {
        { State: SubmissionState.Pending, Kind: SubmissionKind.Feed } =>
            "Sent. A moderator decides whether I watch this blog from now on, and I write to you when they have. `/submissions` shows where it stands.",
        { State: SubmissionState.Pending } =>
            "Sent. It waits for a moderator, and I write to you when they have decided. `/submissions` shows where it stands.",
        { State: SubmissionState.Approved, Post: { } post } => $"Sent, and taken. {await WhereAsync(post, cancellationToken)}",
        { State: SubmissionState.Approved } => "Sent, and taken.",
        { State: SubmissionState.Rejected } => "Sent; and a moderator has decided not to take it. `/submissions` shows why.",
        { State: SubmissionState.Withdrawn } => "Sent; and you have withdrawn it since then.",
        _ => "Sent; and it has come in another way since then.",
    };

    private async Task<string> OfAsync(KnownThing.OfPost known, CancellationToken cancellationToken)
    {
        var (post, isRetracted, issue) = database.Read(session => (Posts.PostStore.One(session, known.Id), Posts.PostStore.IsRetracted(session, known.Id), DraftMarks.IssueOf(session, known.Id)));
        var linked = Linked(post.Title, post.Link);
        if (isRetracted)
            return $"{linked} was here, and a moderator took it back, so it does not come again. Ask them if you think that it should.";
        return $"I know {linked} already. {await WhereAsync(known.Id, cancellationToken)}{(issue is { } number ? $" It is already in issue {number} of the round-up." : "")}";
    }

    /// <returns>The first message that announced it, as a link; where none stands yet, the channel that it is on its way to. Null: there is none.</returns>
    public async Task<string?> AnnouncedAsync(Posts.PostId post, CancellationToken cancellationToken) =>
        database.Read(session => AnnouncementStore.MessagesOf(session, post)) is [var (channel, message), ..]
            ? await LinkedAsync(channel, message, cancellationToken)
            : database.Read(session => AnnouncementStore.Of(session, post)).Find(announced => announced.IsUnderway) is { } first ? Markdown.Channel(first.Channel) : null;

    private async Task<string> LinkedAsync(string configured, MessageRef message, CancellationToken cancellationToken)
    {
        var channel = Markdown.Channel(configured);
        if (await chat.LinkToAsync(message, cancellationToken) is not { } address)
            return channel;
        // The chat names a channel itself that is configured by its id, but not within a link.
        return channel.StartsWith('<') ? $"{channel} ({Markdown.Link("see it", address)})" : Markdown.Link(channel, address);
    }

    private async Task<string> WhereAsync(Posts.PostId post, CancellationToken cancellationToken)
    {
        var (messages, underway) = database.Read(session => (AnnouncementStore.MessagesOf(session, post), AnnouncementStore.Of(session, post)));
        if (messages.Count > 0)
        {
            var links = new List<string>();
            foreach (var (channel, message) in messages.Take(MostMessages))
                links.Add(await LinkedAsync(channel, message, cancellationToken));
            return $"It was announced in {string.Join(", ", links)}.";
        }

        return underway switch
        {
            [] => "It is announced in no channel: none takes posts like it. The lists have it.",
            _ when underway.Find(announced => announced.IsUnderway) is { } first => $"It is on its way to {Markdown.Channel(first.Channel)}.",
            _ => "Its announcement waits for a moderator.",
        };
    }
}
