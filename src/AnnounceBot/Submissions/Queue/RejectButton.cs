using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Under a submission: asks why it is not taken.</summary>
internal sealed class RejectButton(QueueDesk desk) : IFormButton
{
    public const string ButtonName = "queue-reject";

    public string Name => ButtonName;

    public bool IsForModerators => true;

    public Task<Opening> OpenAsync(ButtonPress press, CancellationToken cancellationToken)
    {
        var (waiting, why) = desk.Find(new(long.Parse(press.Argument, CultureInfo.InvariantCulture)));
        return Task.FromResult<Opening>(waiting is null ? new Opening.Not(Reply.Saying(why)) : new Opening.With(new(RejectForm.FormName, press.Argument, "Why not?",
        [
            new(RejectForm.Kept, "A reason from before") { Hint = "The submitter reads it.", Choices = desk.Reasons() },
            new(RejectForm.Typed, "In your own words") { Hint = "Instead, or besides. It is kept for the next time.", Longest = 300, IsLong = true },
        ])));
    }
}
