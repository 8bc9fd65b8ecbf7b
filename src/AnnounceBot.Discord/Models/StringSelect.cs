namespace AnnounceBot.Discord.Models;

/// <summary>A choice of texts.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#string-select</remarks>
public sealed record StringSelect : SelectMenu
{
    /// <summary>1 to 25.</summary>
    public IReadOnlyList<SelectOption> Options { get => field ?? []; init; }

    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.StringSelect;
}
