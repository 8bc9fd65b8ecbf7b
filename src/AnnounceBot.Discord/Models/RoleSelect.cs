namespace AnnounceBot.Discord.Models;

/// <summary>A choice of roles.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#role-select</remarks>
public sealed record RoleSelect : SelectMenu
{
    /// <summary>What is chosen at first.</summary>
    public IReadOnlyList<SelectDefault>? DefaultValues { get; init; }

    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.RoleSelect;
}
