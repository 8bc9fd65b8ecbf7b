using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Submissions.Own;

/// <summary>Shows people what they sent, page by page, as it stands now.</summary>
internal sealed class OwnPages(Database database, SubmitWords words)
{
    public const string Page = "own-page", Withdraw = "own-withdraw", Forget = "own-forget", ForgetForGood = "own-forget-yes";

    private const int PageLength = 5, LongestText = 2000, LinkLength = 200, ReasonLength = 150;

    private const char Separator = '-';

    /// <param name="remark">What stands above it; Markdown, safe.</param>
    public async Task<Reply> ShowAsync(Person person, long page, string? remark, CancellationToken cancellationToken)
    {
        var (count, shown, own) = database.Read(session => Find(session, person, page));
        if (count == 0)
            return new(new ChatMessage { Text = $"{remark}{(remark is null ? "" : "\n")}You have sent nothing yet that I know of. `/submit` suggests a link.", Buttons = [ForgetButton] });
        var pages = ((count - 1) / PageLength) + 1;
        var lines = new List<string>();
        for (var i = 0; i < own.Count; i++)
            lines.Add(await LineAsync((shown * PageLength) + i + 1, own[i], cancellationToken));
        var heading = $"{remark}{(remark is null ? "" : "\n")}What you have sent, the newest first{(pages > 1 ? $", page {shown + 1} of {pages}" : "")}:";
        var (list, buttons) = (string.Join('\n', lines), Buttons(own, shown, pages).ToList());
        return new($"{heading}\n{list}" is { Length: <= LongestText } whole
            ? new ChatMessage { Text = whole, Buttons = buttons }
            : new ChatMessage { Text = heading, Card = new() { Text = list }, Buttons = buttons });
    }

    /// <returns>What <see cref="Argument"/> made; null for anything else.</returns>
    public static (long Page, SubmissionId Id)? Read(string argument) =>
        argument.Split(Separator) is [var page, var id] && Number(page) is { } number && Number(id) is { } value ? (number, new(value)) : null;

    private static string Argument(long page, SubmissionId id = default) => string.Create(CultureInfo.InvariantCulture, $"{page}{Separator}{id.Value}");

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A page that is not there any more is the last one.</summary>
    private static (long Count, long Page, List<Submission> Own) Find(Session session, Person person, long page)
    {
        var count = SubmissionStore.CountOf(session, person.Id);
        var shown = Math.Min(page, Math.Max(0, count - 1) / PageLength);
        return (count, shown, SubmissionStore.Of(session, person.Id, PageLength, (int)shown * PageLength));
    }

    private async Task<string> LineAsync(long number, Submission submission, CancellationToken cancellationToken)
    {
        var blog = submission.Kind == SubmissionKind.Feed ? " (a blog to watch)" : "";
        var line = $"{number}\\. {SubmitWords.Linked(submission.Title, submission.Link, LinkLength)}{blog}: {await StateAsync(submission, cancellationToken)}";
        return submission.Reason is { Length: > 0 } reason ? $"{line}\n{Markdown.Quote(Markdown.Escape(Inert.OneLine(reason), ReasonLength))}" : line;
    }

    private async Task<string> StateAsync(Submission submission, CancellationToken cancellationToken)
    {
        var at = When.Relative(submission.DecidedAt ?? submission.SentAt);
        var announced = submission.Post is { } post && await words.AnnouncedAsync(post, cancellationToken) is { } where ? $", announced in {where}" : "";
        return submission.State switch
        {
            SubmissionState.Pending => $"waits for a moderator, sent {at}",
            SubmissionState.Approved when submission.Kind == SubmissionKind.Feed => $"taken {at}: I watch it",
            SubmissionState.Approved => $"taken {at}{announced}",
            SubmissionState.Rejected => $"not taken, {at}",
            SubmissionState.Withdrawn => $"withdrawn {at}",
            _ => $"came in another way, {at}{announced}",
        };
    }

    private static IEnumerable<ChatButton> Buttons(List<Submission> own, long page, long pages)
    {
        for (var i = 0; i < own.Count; i++)
        {
            if (own[i].State == SubmissionState.Pending)
                yield return new($"Withdraw {(page * PageLength) + i + 1}", Withdraw, Argument(page, own[i].Id));
        }

        if (page > 0)
            yield return new("Newer", Page, Argument(page - 1));
        if (page < pages - 1)
            yield return new("Older", Page, Argument(page + 1));
        yield return ForgetButton;
    }

    private static ChatButton ForgetButton { get; } = new("Delete what you keep about me", Forget, "");
}
