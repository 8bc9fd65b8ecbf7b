namespace AnnounceBot.Chat.Commands;

/// <summary>What happens when people press a button of a message. It lives with its feature; whoever implements it is registered and found.</summary>
internal interface IButton
{
    /// <summary>As in <see cref="ChatButton.Name"/>: at most 20 lower-case letters and dashes.</summary>
    string Name { get; }

    bool IsForModerators { get; }

    /// <summary>The answer takes the place of the message that the button stands in: for answers that were private to begin with.</summary>
    bool ChangesItsMessage => false;

    /// <returns>The answer, seen by the person who pressed it and by nobody else, unless the button <see cref="ChangesItsMessage"/>.</returns>
    Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken);
}
