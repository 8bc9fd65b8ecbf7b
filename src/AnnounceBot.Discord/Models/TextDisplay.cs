namespace AnnounceBot.Discord.Models;

/// <summary>Markdown among components; in modals, or in messages with <see cref="MessageFlags.IsComponentsV2"/>.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#text-display</remarks>
public sealed record TextDisplay : Component
{
    /// <summary>Up to 4,000 characters, in all of a message's together.</summary>
    public string Content { get => field ?? ""; init; }

    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.TextDisplay;
}
