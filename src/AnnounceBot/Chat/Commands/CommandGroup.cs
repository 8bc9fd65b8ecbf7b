namespace AnnounceBot.Chat.Commands;

/// <summary>The first word of commands that belong together: <c>/feeds</c> of <c>/feeds list</c> and <c>/feeds add</c>.</summary>
/// <param name="Name">As typed, without the slash: lower case, at most 32 characters.</param>
/// <param name="Description">At most 100 characters. Discord wants it and shows it nowhere that matters.</param>
internal sealed record CommandGroup(string Name, string Description)
{
    /// <summary>Others do not see any of them, and are refused where a server shows them.</summary>
    public bool IsForModerators { get; init; }
}
