using AnnounceBot.Announcements;
using AnnounceBot.Chat;

namespace AnnounceBot.Submissions.Queue;

/// <summary>What moderators read about a submission.</summary>
internal static class QueueWords
{
    private const int TitleLength = 200, AuthorLength = 100, SiteLength = 100, TagsLength = 200, ExcerptLength = 350, PostsLength = 800, NoteLength = 500, ReasonLength = 500;

    /// <param name="older">How many others waited already when it came.</param>
    public static ChatMessage Asking(Submission submission, long older) => new()
    {
        Text = string.Join('\n', Question(submission, older)),
        Card = Preview(submission),
        Buttons = Buttons(submission),
    };

    public static ChatMessage Decided(Submission submission, IReadOnlyList<Announced> announced) => new()
    {
        Text = string.Join('\n', [$"**{SubmissionWords.Name(submission.Person)}** {Verb(submission)}, {When.Relative(submission.SentAt)}.", Outcome(submission, announced)]),
        Card = new() { Title = Title(submission), Link = Link(submission)?.Whole },
    };

    /// <summary>To one who came too late.</summary>
    public static string TooLate(Submission submission, IReadOnlyList<Announced> announced) => $"That is decided already. {Outcome(submission, announced)}";

    /// <summary>To the one who decided.</summary>
    public static string Done(Submission submission, IReadOnlyList<Announced> announced) => $"{Outcome(submission, announced)}{Hears(submission)}";

    /// <summary>What became of it, and by whom.</summary>
    public static string Outcome(Submission submission, IReadOnlyList<Announced> announced)
    {
        var by = $"**{SubmissionWords.Name(submission.DecidedBy)}**";
        var at = submission.DecidedAt is { } moment ? $" {When.Relative(moment)}" : "";
        var places = SubmissionWords.Places(announced);
        return (submission.State, submission.Kind) switch
        {
            (SubmissionState.Approved, SubmissionKind.Post) => $"{by} approved it{at}: {(places is null ? "no route takes it, so it stands in `/week` only." : $"it is announced in {places}.")}",
            (SubmissionState.Approved, _) => $"{by} said yes{at}: I watch it, and its new posts are announced by themselves.",
            (SubmissionState.Rejected, _) when submission.DecidedBy is null => $"It is a post that was taken back, so there is nothing left to decide{at}: it does not come again.",
            (SubmissionState.Rejected, _) => $"{by} rejected it{at}:\n{SubmissionWords.Quoted(submission.Reason ?? "", ReasonLength)}",
            (SubmissionState.Withdrawn, _) => $"{SubmissionWords.Name(submission.Person)} withdrew it{at}: there is nothing left to decide.",
            (SubmissionState.Duplicate, SubmissionKind.Post) => $"It came in by itself{at}, so there is nothing left to decide{(places is null ? "." : $": it is announced in {places}.")}",
            (SubmissionState.Duplicate, _) => $"It is watched already{at}, so there is nothing left to decide.",
            _ => "Nobody has decided yet.",
        };
    }

    private static string Hears(Submission submission) =>
        submission.PersonId is null ? "" : $"{(submission.State == SubmissionState.Rejected ? '\n' : ' ')}{SubmissionWords.Name(submission.Person)} hears of it.";

    private static string Verb(Submission submission) => submission.Kind == SubmissionKind.Post ? "suggested a post" : "proposed a blog to watch";

    private static IEnumerable<string> Question(Submission submission, long older)
    {
        yield return $"**{SubmissionWords.Name(submission.Person)}** {Verb(submission)}, {When.Relative(submission.SentAt)}.";
        if (submission.Note is { Length: > 0 } note)
            yield return $"Their note:\n{SubmissionWords.Quoted(note, NoteLength)}";
        if (older > 0)
            yield return $"-# {(older == 1 ? "1 other" : $"{older} others")} waited when it came. `/queue` lists what waits now.";
    }

    private static Card Preview(Submission submission) => new()
    {
        Title = Title(submission),
        Link = Link(submission)?.Whole,
        Author = submission.Author is { } author ? Graphemes.Cut(Inert.OneLine(author), AuthorLength) : null,
        Text = Text(submission),
        Footer = string.Join(" · ", Footer(submission)),
        PublishedAt = submission.PublishedAt,
        Image = WebAddress.TryParse(submission.Image, out var image) ? image.Whole : null,
    };

    private static string? Text(Submission submission) => (submission.Kind, submission.Excerpt) switch
    {
        (SubmissionKind.Post, { Length: > 0 } excerpt) => Markdown.Quote(Markdown.Escape(Feeds.Excerpt.Shorten(Inert.Lines(excerpt), ExcerptLength))),
        (SubmissionKind.Feed, { Length: > 0 } posts) => $"Its last posts:\n{SubmissionWords.Quoted(posts, PostsLength)}",
        (SubmissionKind.Feed, _) => "It shows no posts yet.",
        _ => null,
    };

    private static IEnumerable<string> Footer(Submission submission)
    {
        var host = Link(submission)?.Host;
        if (submission.Site is { } site && Inert.OneLine(site) is { Length: > 0 } named && named != host)
            yield return Graphemes.Cut(named, SiteLength);
        if (host is not null)
            yield return host;
        if (submission.Tags.Count > 0)
            yield return Graphemes.Cut(Inert.OneLine(string.Join(", ", submission.Tags)), TagsLength);
    }

    private static string Title(Submission submission) =>
        HonestLinks.Title(Inert.OneLine(submission.Title) is { Length: > 0 } title ? Markdown.Escape(title, TitleLength) : "Untitled", Link(submission)?.Whole);

    private static WebAddress? Link(Submission submission) => WebAddress.TryParse(submission.Link, out var link) ? link : null;

    private static IReadOnlyList<ChatButton> Buttons(Submission submission) =>
    [
        new(submission.Kind == SubmissionKind.Post ? "Approve" : "Watch it", ApproveButton.ButtonName, $"{submission.Id.Value}", ButtonLook.Main),
        new("Edit", EditButton.ButtonName, $"{submission.Id.Value}"),
        new("Reject…", RejectButton.ButtonName, $"{submission.Id.Value}", ButtonLook.Danger),
    ];
}
