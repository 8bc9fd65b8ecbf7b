namespace AnnounceBot.Discord.Models;

/// <summary>A row: up to five buttons, or one select; in old modals one text field.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#action-row</remarks>
public sealed record ActionRow : Component
{
    /// <summary>What stands in it.</summary>
    public IReadOnlyList<Component> Components { get => field ?? []; init; }

    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.ActionRow;
}
