namespace AnnounceBot.Discord.Models;

/// <summary>A choice from a list.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#string-select</remarks>
public abstract record SelectMenu : Component
{
    /// <summary>What comes back, 1 to 100 characters, once in a message.</summary>
    public string CustomId { get => field ?? ""; init; }

    /// <summary>What is shown while nothing is chosen, up to 150 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>How many must be chosen, 0 to 25; 1 if left out.</summary>
    public int? MinValues { get; init; }

    /// <summary>How many may be chosen, 1 to 25; 1 if left out.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Whether it cannot be used; not in modals.</summary>
    public bool? Disabled { get; init; }

    /// <summary>Whether it must be answered; in modals only.</summary>
    public bool? Required { get; init; }
}
