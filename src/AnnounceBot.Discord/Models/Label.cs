using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>A caption around one field of a modal.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#label</remarks>
public sealed record Label : Component
{
    /// <summary>The caption, 1 to 45 characters.</summary>
    [JsonPropertyName("label")]
    public string Text { get => field ?? ""; init; }

    /// <summary>Below it, up to 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>The field: a text field, a select or another one for modals.</summary>
    public Component? Component { get; init; }

    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.Label;
}
