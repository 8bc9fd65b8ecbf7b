namespace AnnounceBot.Discord.Models;

/// <summary>An option of a slash command, or a command below it.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure</remarks>
public sealed record CommandOption
{
    /// <summary>What it takes.</summary>
    public CommandOptionType Type { get; init; }

    /// <summary>1 to 32 characters, lower case.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>By language.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public string Description { get => field ?? ""; init; }

    /// <summary>By language.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool? Required { get; init; }

    /// <summary>Up to 25: only these are taken. Not with <see cref="Autocomplete"/>.</summary>
    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    /// <summary>Of a sub-command or a group.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>The kinds of channel that are taken.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    /// <summary>For numbers.</summary>
    public double? MinValue { get; init; }

    /// <summary>For numbers.</summary>
    public double? MaxValue { get; init; }

    /// <summary>For text, 0 to 6,000.</summary>
    public int? MinLength { get; init; }

    /// <summary>For text, 1 to 6,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether we are asked for choices while it is typed.</summary>
    public bool? Autocomplete { get; init; }
}
