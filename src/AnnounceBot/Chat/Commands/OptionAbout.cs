namespace AnnounceBot.Chat.Commands;

/// <summary>What can be typed behind a command.</summary>
/// <param name="Name">Lower case, at most 32 characters.</param>
/// <param name="Description">At most 100 characters.</param>
/// <param name="Example">A value as people type it, for <c>/help</c>.</param>
internal sealed record OptionAbout(string Name, string Description, OptionKind Kind, string Example)
{
    public bool IsRequired { get; init; }

    /// <summary>Of a text: only these are taken, at most 25; empty: any.</summary>
    public IReadOnlyList<OptionChoice> Choices { get; init; } = [];

    /// <summary>Of a text or number: the command is asked for choices while it is typed. Not with <see cref="Choices"/>.</summary>
    public bool IsCompleted { get; init; }
}
