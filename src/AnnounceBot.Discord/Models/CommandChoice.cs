namespace AnnounceBot.Discord.Models;

/// <summary>A choice of an option.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure</remarks>
public sealed record CommandChoice
{
    /// <summary>What is shown, 1 to 100 characters.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>By language.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>What comes back.</summary>
    public ChoiceValue Value { get; init; }
}
