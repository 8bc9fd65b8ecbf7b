namespace AnnounceBot.Discord.Models;

/// <summary>A choice of channels.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#channel-select</remarks>
public sealed record ChannelSelect : SelectMenu
{
    /// <summary>What is chosen at first.</summary>
    public IReadOnlyList<SelectDefault>? DefaultValues { get; init; }

    /// <summary>The kinds that are offered; null: all.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.ChannelSelect;
}
