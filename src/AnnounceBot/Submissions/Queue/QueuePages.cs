using AnnounceBot.Chat;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;

namespace AnnounceBot.Submissions.Queue;

/// <summary>What waits, page by page: whoever turns one gets what it would be now.</summary>
internal sealed class QueuePages(Database database, IChat chat, TimeProvider clock)
{
    private const int PageLength = 10, LongestCard = 4096;

    /// <summary>How long a title with its link may be: what is tried until a page fits. Ten without links always do.</summary>
    private static readonly int[] Sizes = [600, 170, 0];

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <param name="page">From 0; one that is not there any more is the last.</param>
    public async Task<ChatMessage> ListAsync(int page, CancellationToken cancellationToken)
    {
        var (count, shown, waiting, decided) = database.Read(session => Find(session, page));
        if (count == 0)
            return new() { Text = string.Join('\n', new[] { "Nothing waits for a decision.", decided }.OfType<string>()) };
        var messages = new List<Uri?>();
        foreach (var (_, message) in waiting)
            messages.Add(message is null ? null : await chat.LinkToAsync(message, cancellationToken));
        string List(int longest) => string.Join('\n', waiting.Select((item, i) => Line(item.Submission, (shown * PageLength) + i + 1, messages[i], longest)));
        return new()
        {
            Text = string.Join('\n', new[] { Heading(count, shown), decided }.OfType<string>()),
            Card = new() { Text = Sizes.Select(List).First(list => list.Length <= LongestCard) },
            Buttons = [.. waiting.Select((item, i) => new ChatButton($"{(shown * PageLength) + i + 1}", QueueShowButton.ButtonName, $"{item.Submission.Id.Value}")), .. Turning(count, shown)],
        };
    }

    /// <summary>One of them as its message shows it, and a way back.</summary>
    public ChatMessage One(SubmissionId id)
    {
        var back = new ChatButton("Back to the list", QueuePageButton.ButtonName, "0");
        return database.Read(session => SubmissionStore.One(session, id) switch
        {
            null => new() { Text = "I do not know any more what that was about.", Buttons = [back] },
            { State: SubmissionState.Pending } waiting when QueueWords.Asking(waiting, older: 0) is var asking => asking with { Buttons = [.. asking.Buttons, back] },
            var decided => QueueWords.Decided(decided, SubmissionQueue.PlacesOf(session, decided)) with { Buttons = [back] },
        });
    }

    private (long Count, int Page, List<(Submission Submission, MessageRef? Message)> Waiting, string? Decided) Find(Session session, int page)
    {
        var count = SubmissionStore.CountWaiting(session);
        var shown = (int)Math.Clamp(page, 0, Math.Max(0, count - 1) / PageLength);
        var waiting = SubmissionStore.Waiting(session, PageLength, shown * PageLength)
            .ConvertAll(submission => (submission, submission.Notice is { } notice ? Outbox.PlaceOf(session, notice) : null));
        return (count, shown, waiting, Decided(DeedStore.CountedSince(session, DeedKind.Submission, clock.GetUtcNow() - Week)));
    }

    private static string Heading(long count, int page)
    {
        var what = count == 1 ? "**1 submission waits**" : $"**{count} submissions wait**";
        return count > PageLength ? $"{what}, the oldest first; page {page + 1} of {((count - 1) / PageLength) + 1}. Press a number to decide." : $"{what}, the oldest first. Press a number to decide.";
    }

    private static string? Decided(List<(string Person, string What, long Times)> deeds)
    {
        var people = deeds.GroupBy(deed => deed.Person).Select(person => $"{SubmissionWords.Name(person.Key)} {string.Join(", ", person.Select(deed => $"{deed.What} {deed.Times}"))}").ToList();
        return people.Count == 0 ? null : $"In the last seven days: {string.Join("; ", people.Take(PageLength))}.";
    }

    private static string Line(Submission submission, int number, Uri? message, int longest)
    {
        var what = submission.Kind == SubmissionKind.Post ? "" : " (a blog to watch)";
        var leads = message is null ? "" : $" · {Markdown.Link("message", message)}";
        return $"**{number}.** {SubmissionWords.Linked(submission, longest)}{what} from {SubmissionWords.Name(submission.Person)} · {When.Relative(submission.SentAt)}{leads}";
    }

    private static IEnumerable<ChatButton> Turning(long count, int page)
    {
        if (page > 0)
            yield return new("Older", QueuePageButton.ButtonName, $"{page - 1}");
        if ((page + 1) * PageLength < count)
            yield return new("Newer", QueuePageButton.ButtonName, $"{page + 1}");
    }
}
