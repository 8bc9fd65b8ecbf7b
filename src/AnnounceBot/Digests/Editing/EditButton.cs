using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Editing;

/// <summary>In the editor: whatever needs no words.</summary>
internal sealed class EditButton(DraftEditor editor) : IButton
{
    public string Name => EditSpot.ButtonName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => EditSpot.ReadStep(press.Argument) is var (step, spot)
        ? await editor.DoAsync(step, spot, press.Person, cancellationToken)
        : Reply.Saying(EditorWords.NotReadable);
}
