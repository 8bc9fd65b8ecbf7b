namespace AnnounceBot.Chat.Commands;

/// <summary>A button that asks for more in a form. It lives with its feature; whoever implements it is registered and found.</summary>
internal interface IFormButton
{
    /// <summary>As in <see cref="ChatButton.Name"/>: at most 20 lower-case letters and dashes.</summary>
    string Name { get; }

    bool IsForModerators { get; }

    /// <returns>The form, or why there is none; within 2 seconds, so without asking the network.</returns>
    Task<Opening> OpenAsync(ButtonPress press, CancellationToken cancellationToken);
}
