using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Editing;

/// <summary>In the editor: shows what would be published, beside it.</summary>
internal sealed class PreviewButton(DraftPreview preview) : IButton
{
    public const string ButtonName = "digest-preview";

    public string Name => ButtonName;

    public bool IsForModerators => true;

    public Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => preview.ShowAsync(cancellationToken);
}
