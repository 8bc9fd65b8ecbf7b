using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>A person types in an option, and choices are wanted. Options that are required may not be there yet.</summary>
public sealed class AutocompleteQuestion
{
    internal AutocompleteQuestion(Interaction interaction)
    {
        Interaction = interaction;
        Person = Person.Of(interaction);
        var command = CommandPath.Of(interaction.Data);
        Path = command.Path;
        Options = new GivenOptions(command.Options, new ResolvedIds(interaction.Data?.Resolved));
    }

    /// <summary>As it arrived. Its token is a secret.</summary>
    public Interaction Interaction { get; }

    /// <summary>Who types.</summary>
    public Person Person { get; }

    /// <summary>The command with group and sub-command.</summary>
    public string Path { get; }

    /// <summary>What is there so far.</summary>
    public GivenOptions Options { get; }

    /// <summary>The option that is being typed.</summary>
    public string Option => Options.Focused ?? "";

    /// <summary>What was typed so far; may be empty.</summary>
    public string Typed => Options.Text(Option)?.Trim() ?? "";
}
