namespace AnnounceBot.Discord.Models;

/// <summary>What came with an interaction; which of it is there depends on its type.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-data</remarks>
public sealed record InteractionData
{
    /// <summary>The command's id.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>The command's name.</summary>
    public string? Name { get; init; }

    /// <summary>Where the command was found.</summary>
    public CommandType? Type { get; init; }

    /// <summary>The people, roles, channels, messages and files that the options and values name.</summary>
    public ResolvedData? Resolved { get; init; }

    /// <summary>The options that were given, or the sub-command.</summary>
    public IReadOnlyList<ReceivedOption> Options { get => field ?? []; init; }

    /// <summary>The person or message that a menu command was used on.</summary>
    public Snowflake? TargetId { get; init; }

    /// <summary>The custom id of the component or modal.</summary>
    public string? CustomId { get; init; }

    /// <summary>What the component is.</summary>
    public ComponentType? ComponentType { get; init; }

    /// <summary>What was chosen in a select: texts, or ids.</summary>
    public IReadOnlyList<string> Values { get => field ?? []; init; }

    /// <summary>What was filled in in a modal.</summary>
    public IReadOnlyList<SubmittedComponent> Components { get => field ?? []; init; }

    /// <summary>The fields of a modal wherever they stand, by their custom ids.</summary>
    public IEnumerable<SubmittedComponent> Fields() => Components.SelectMany(component => component.Fields());
}
