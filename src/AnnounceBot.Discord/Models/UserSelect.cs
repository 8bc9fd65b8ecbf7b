namespace AnnounceBot.Discord.Models;

/// <summary>A choice of people.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#user-select</remarks>
public sealed record UserSelect : SelectMenu
{
    /// <summary>What is chosen at first.</summary>
    public IReadOnlyList<SelectDefault>? DefaultValues { get; init; }

    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.UserSelect;
}
