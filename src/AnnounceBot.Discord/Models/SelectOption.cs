namespace AnnounceBot.Discord.Models;

/// <summary>A text to choose.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#string-select-select-option-structure</remarks>
public sealed record SelectOption
{
    /// <summary>What is shown, up to 100 characters.</summary>
    public string Label { get => field ?? ""; init; }

    /// <summary>What comes back, up to 100 characters.</summary>
    public string Value { get => field ?? ""; init; }

    /// <summary>Below the label, up to 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Before the label.</summary>
    public Emoji? Emoji { get; init; }

    /// <summary>Whether it is chosen at first.</summary>
    public bool? Default { get; init; }
}
