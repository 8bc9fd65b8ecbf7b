using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Editing;

/// <summary>In the editor: which posts of a page are in the issue.</summary>
internal sealed class InMenu(InChoice choices) : IMenu
{
    public const string MenuName = "digest-in";

    public string Name => MenuName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> ChooseAsync(MenuChoice choice, CancellationToken cancellationToken) => EditSpot.Read(choice.Argument) is { } spot
        ? await choices.TakeAsync(spot, choice.Values, choice.Person, cancellationToken)
        : Reply.Saying(EditorWords.NotReadable);
}
