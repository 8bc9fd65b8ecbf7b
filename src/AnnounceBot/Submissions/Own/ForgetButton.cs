using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Own;

/// <summary>Under an answer to <c>/submissions</c>: asks whether what is kept about the person shall go.</summary>
internal sealed class ForgetButton : IButton
{
    public string Name => OwnPages.Forget;

    public bool IsForModerators => false;

    public bool ChangesItsMessage => true;

    public Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => Task.FromResult(new Reply(new ChatMessage
    {
        Text = """
            **Shall I delete what I keep about you?** Your name and your id go from everything that you have sent and from the announcements of what you found, and your previews go. The links stay, without a name; you will not see them here any more, and I cannot tell you what becomes of those that wait. What you decided as a moderator stays.
            This cannot be undone.
            """,
        Buttons = [new("Delete it", OwnPages.ForgetForGood, "", ButtonLook.Danger), new("No, keep it", OwnPages.Page, "0-0")],
    }));
}
