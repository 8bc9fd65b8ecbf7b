using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Editing;

/// <summary>In the editor: opens one entry.</summary>
internal sealed class OpenMenu(DraftEditor editor) : IMenu
{
    public const string MenuName = "digest-open";

    public string Name => MenuName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> ChooseAsync(MenuChoice choice, CancellationToken cancellationToken) => EditSpot.Read(choice.Argument) is { } spot && choice.Values is [var post] && EditSpot.PostOf(post) is { } opened
        ? await editor.DoAsync(EditStep.Entry, spot with { Post = opened }, choice.Person, cancellationToken)
        : Reply.Saying(EditorWords.NotReadable);
}
