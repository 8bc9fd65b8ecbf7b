namespace AnnounceBot.Chat.Commands;

/// <summary>What a command is called, and what people read of it before they use it.</summary>
/// <param name="Name">As typed, without the slash: lower case, at most 32 characters.</param>
/// <param name="Description">At most 100 characters.</param>
internal sealed record CommandAbout(string Name, string Description)
{
    /// <summary>What is typed behind the name: at most 25.</summary>
    public IReadOnlyList<OptionAbout> Options { get; init; } = [];

    /// <summary>Others do not see it, and are refused where a server shows it to them.</summary>
    public bool IsForModerators { get; init; }
}
