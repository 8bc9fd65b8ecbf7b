namespace AnnounceBot.Discord.Models;

/// <summary>A command as it is defined.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object</remarks>
public record ApplicationCommand
{
    /// <summary>1 to 32 characters; of a slash command lower case, once among its kind.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>By language.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters; for slash commands only.</summary>
    public string? Description { get; init; }

    /// <summary>By language.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Up to 25, required ones first.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>Who sees it at first; <see cref="Permissions.None"/>: administrators only; null: everybody.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>Where it may be used; global commands only.</summary>
    public IReadOnlyList<InteractionContext>? Contexts { get; init; }

    /// <summary>For whom it is installed; global commands only.</summary>
    public IReadOnlyList<InstallationType>? IntegrationTypes { get; init; }

    /// <summary>Whether it is for adults only.</summary>
    public bool? Nsfw { get; init; }

    /// <summary>Where it is found.</summary>
    public CommandType Type { get => field == default ? CommandType.Slash : field; init; }

    /// <summary>The definition alone, without what only Discord says of a registered command.</summary>
    public ApplicationCommand ToDefinition() => new(this);
}
