namespace AnnounceBot.Discord.Models;

/// <summary>A form that is opened as the first answer.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal</remarks>
public sealed record Modal
{
    /// <summary>What comes back, 1 to 100 characters.</summary>
    public required string CustomId { get; init; }

    /// <summary>Up to 45 characters.</summary>
    public required string Title { get; init; }

    /// <summary>1 to 5: <see cref="Label"/>, <see cref="TextDisplay"/> or rows with a text field.</summary>
    public required IReadOnlyList<Component> Components { get; init; }
}
