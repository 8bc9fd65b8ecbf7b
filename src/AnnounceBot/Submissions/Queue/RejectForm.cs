using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Why a submission is not taken.</summary>
internal sealed class RejectForm(QueueDesk desk) : IForm
{
    public const string FormName = "queue-rejected", Kept = "kept", Typed = "reason";

    public string Name => FormName;

    public bool IsForModerators => true;

    public async Task<Reply> SubmitAsync(FormAnswer answer, CancellationToken cancellationToken) => Reply.Saying(await desk.RejectAsync(
        new(long.Parse(answer.Argument, CultureInfo.InvariantCulture)), answer.Text(Kept), answer.Text(Typed), answer.Person, cancellationToken));
}
