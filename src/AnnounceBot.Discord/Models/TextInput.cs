namespace AnnounceBot.Discord.Models;

/// <summary>A text field of a modal.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#text-input</remarks>
public sealed record TextInput : Component
{
    /// <summary>What comes back, 1 to 100 characters, once in a modal.</summary>
    public string CustomId { get => field ?? ""; init; }

    /// <summary>One line or several.</summary>
    public TextInputStyle Style { get; init; }

    /// <summary>Up to 45 characters; only outside a <see cref="Models.Label"/>.</summary>
    public string? Label { get; init; }

    /// <summary>0 to 4,000.</summary>
    public int? MinLength { get; init; }

    /// <summary>1 to 4,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether it must be filled in; true if left out.</summary>
    public bool? Required { get; init; }

    /// <summary>What stands in it at first, up to 4,000 characters.</summary>
    public string? Value { get; init; }

    /// <summary>What is shown while it is empty, up to 100 characters.</summary>
    public string? Placeholder { get; init; }

    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.TextInput;
}
