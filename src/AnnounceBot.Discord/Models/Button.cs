namespace AnnounceBot.Discord.Models;

/// <summary>A button: with a custom id it comes back to us, with an address it is a link.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#button</remarks>
public sealed record Button : Component
{
    /// <summary>How it looks.</summary>
    public ButtonStyle Style { get; init; }

    /// <summary>Up to 80 characters.</summary>
    public string? Label { get; init; }

    /// <summary>Before the label.</summary>
    public Emoji? Emoji { get; init; }

    /// <summary>What comes back, 1 to 100 characters, once in a message; not for links.</summary>
    public string? CustomId { get; init; }

    /// <summary>Up to 512 characters; only for links.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it cannot be pressed.</summary>
    public bool? Disabled { get; init; }

    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.Button;
}
