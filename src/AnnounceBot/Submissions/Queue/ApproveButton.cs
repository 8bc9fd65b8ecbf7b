using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Under a submission: lets a post in, or has a proposed blog watched.</summary>
internal sealed class ApproveButton(QueueDesk desk) : IButton
{
    public const string ButtonName = "queue-approve";

    public string Name => ButtonName;

    public bool IsForModerators => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken)
    {
        var id = new SubmissionId(long.Parse(press.Argument, CultureInfo.InvariantCulture));
        return new(new() { Text = await desk.ApproveAsync(id, press.Person, cancellationToken), Buttons = desk.Next(id) });
    }
}
