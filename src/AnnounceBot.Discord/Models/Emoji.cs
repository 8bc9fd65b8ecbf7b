namespace AnnounceBot.Discord.Models;

/// <summary>An emoji as a reaction or on a button.</summary>
/// <remarks>https://discord.com/developers/docs/resources/emoji#emoji-object</remarks>
public sealed record Emoji
{
    /// <summary>A custom emoji's id; null: a Unicode one.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>The Unicode emoji itself, or the custom one's name.</summary>
    public string? Name { get; init; }

    /// <summary>As reactions name it in addresses: the Unicode emoji, or <c>name:id</c>.</summary>
    public override string ToString() => Id is { } id ? $"{Name}:{id}" : Name ?? "";
}
