using AnnounceBot.Announcements;
using AnnounceBot.Chat;

namespace AnnounceBot.Submissions.Queue;

/// <summary>What became of a submission, to the one who sent it.</summary>
internal static class OutcomeWords
{
    private const int ReasonLength = 1000;

    public static ChatMessage Of(Submission decided, IReadOnlyList<Announced> announced) => new() { Text = Words(decided, announced) };

    private static string Words(Submission decided, IReadOnlyList<Announced> announced)
    {
        var what = SubmissionWords.Linked(decided);
        return (decided.State, decided.Kind) switch
        {
            (SubmissionState.Approved, SubmissionKind.Post) => $"Thank you: {what} was approved. {Where(announced)}",
            (SubmissionState.Approved, _) => $"Thank you: {what} is watched from now on. Its new posts are announced by themselves.",
            (SubmissionState.Rejected, _) => $"{what} was not taken. The moderators say:\n{SubmissionWords.Quoted(decided.Reason ?? "", ReasonLength)}\nYou can send something else with `/submit`.",
            (SubmissionState.Duplicate, SubmissionKind.Post) => $"Thank you for {what}: it came in by itself before a moderator could look. {Where(announced)}",
            _ => $"Thank you for {what}: it is on our list already, so its new posts are announced by themselves.",
        };
    }

    private static string Where(IReadOnlyList<Announced> announced) => SubmissionWords.Places(announced) is { } places
        ? $"It is announced in {places}."
        : "No channel takes it, but it stands in `/week`.";
}
