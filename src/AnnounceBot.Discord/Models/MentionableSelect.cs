namespace AnnounceBot.Discord.Models;

/// <summary>A choice of people and roles.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#mentionable-select</remarks>
public sealed record MentionableSelect : SelectMenu
{
    /// <summary>What is chosen at first.</summary>
    public IReadOnlyList<SelectDefault>? DefaultValues { get; init; }

    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.MentionableSelect;
}
