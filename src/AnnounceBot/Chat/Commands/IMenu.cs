namespace AnnounceBot.Chat.Commands;

/// <summary>What happens when people choose from a list in a message. It lives with its feature; whoever implements it is registered and found.</summary>
internal interface IMenu
{
    /// <summary>As in <see cref="ChatMenu.Name"/>: at most 20 lower-case letters and dashes, among buttons, too, its own.</summary>
    string Name { get; }

    bool IsForModerators { get; }

    /// <inheritdoc cref="IButton.ChangesItsMessage"/>
    bool ChangesItsMessage => false;

    /// <returns>The answer, seen by the person who chose and by nobody else, unless the list <see cref="ChangesItsMessage"/>.</returns>
    Task<Reply> ChooseAsync(MenuChoice choice, CancellationToken cancellationToken);
}
