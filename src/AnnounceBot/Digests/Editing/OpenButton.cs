using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Editing;

/// <summary>Under what asks moderators about a draft: opens the editor for the one who presses; the others still see what asked them.</summary>
internal sealed class OpenButton(DraftEditor editor) : IButton
{
    public const string ButtonName = "digest-edit";

    public string Name => ButtonName;

    public bool IsForModerators => true;

    public Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => editor.OpenAsync(press.Person, cancellationToken);
}
