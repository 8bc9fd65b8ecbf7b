using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Under a submission: words it in another way before it is let in.</summary>
internal sealed class EditButton(QueueDesk desk) : IFormButton
{
    public const string ButtonName = "queue-edit";

    public string Name => ButtonName;

    public bool IsForModerators => true;

    public Task<Opening> OpenAsync(ButtonPress press, CancellationToken cancellationToken)
    {
        var (waiting, why) = desk.Find(new(long.Parse(press.Argument, CultureInfo.InvariantCulture)));
        return Task.FromResult<Opening>(waiting is null
            ? new Opening.Not(Reply.Saying(why))
            : new Opening.With(new(EditForm.FormName, press.Argument, waiting.Kind == SubmissionKind.Post ? "Before it is announced" : "Before it is watched", [.. EditForm.Of(waiting)])));
    }
}
