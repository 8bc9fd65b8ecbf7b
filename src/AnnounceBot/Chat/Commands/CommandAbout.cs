namespace AnnounceBot.Chat.Commands;

/// <summary>What a command is called, and what people read of it before they use it.</summary>
/// <param name="Name">As typed, without the slash and the group's word: lower case, at most 32 characters.</param>
/// <param name="Description">At most 100 characters.</param>
internal sealed record CommandAbout(string Name, string Description)
{
    private readonly bool _isForModerators;

    /// <summary>Its first word, if it is one of several that belong together; it counts as one of at most 25 of them.</summary>
    public CommandGroup? Group { get; init; }

    /// <summary>What is typed behind the name: at most 25.</summary>
    public IReadOnlyList<OptionAbout> Options { get; init; } = [];

    /// <summary>Others do not see it, and are refused where a server shows it to them. Of a group's command the group's word: Discord hides all or none.</summary>
    public bool IsForModerators
    {
        get => Group?.IsForModerators ?? _isForModerators;
        init => _isForModerators = value;
    }

    /// <summary>As typed, without the slash: <c>feeds list</c>.</summary>
    public string Path => Group is { } group ? $"{group.Name} {Name}" : Name;
}
