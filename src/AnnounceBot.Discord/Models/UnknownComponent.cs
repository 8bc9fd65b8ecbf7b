using System.Text.Json;

namespace AnnounceBot.Discord.Models;

/// <summary>A kind of component that this library has no type for; it is written as it was read.</summary>
/// <param name="Kind">What it says it is.</param>
/// <param name="Json">All of it.</param>
public sealed record UnknownComponent(ComponentType Kind, JsonElement Json) : Component
{
    /// <inheritdoc/>
    public override ComponentType Type => Kind;
}
