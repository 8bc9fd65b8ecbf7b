using System.Text.Json;

namespace AnnounceBot.Discord.Models;

/// <summary>An option as a person gave it.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure</remarks>
public sealed record ReceivedOption
{
    /// <summary>The option's name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>What it takes.</summary>
    public CommandOptionType Type { get; init; }

    /// <summary>A text, number or boolean; an id is a text. Absent for sub-commands.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The options of a sub-command or group.</summary>
    public IReadOnlyList<ReceivedOption> Options { get => field ?? []; init; }

    /// <summary>Whether it is the one being typed, in autocomplete.</summary>
    public bool Focused { get; init; }
}
