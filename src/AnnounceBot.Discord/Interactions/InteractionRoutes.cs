using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>Which handler gets what. Filled before the router is made.</summary>
public sealed class InteractionRoutes
{
    private readonly Dictionary<string, Route> _commands = [];
    private readonly Dictionary<string, Route> _messageCommands = [];
    private readonly Dictionary<string, Route> _components = [];
    private readonly Dictionary<string, Route> _modals = [];
    private readonly Dictionary<string, Route> _autocompletes = [];

    /// <summary>Adds a slash command.</summary>
    /// <param name="path">As typed, with group and sub-command: <c>digest preview</c>.</param>
    /// <param name="handleAsync">Handles it.</param>
    /// <param name="acknowledgement">What Discord hears first.</param>
    /// <returns>These routes.</returns>
    /// <exception cref="ArgumentException">The path has a handler, or the acknowledgement does not fit a command.</exception>
    public InteractionRoutes Command(
        string path, Func<CommandInvocation, CancellationToken, Task> handleAsync, Acknowledgement acknowledgement = Acknowledgement.Defer) =>
        Add(_commands, path, ForCommand(acknowledgement), (interaction, answers, stopped) => handleAsync(new(interaction, answers), stopped));

    /// <summary>Adds a command of the menu of messages.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="handleAsync">Handles it.</param>
    /// <param name="acknowledgement">What Discord hears first.</param>
    /// <returns>These routes.</returns>
    /// <exception cref="ArgumentException">The name has a handler, or the acknowledgement does not fit a command.</exception>
    public InteractionRoutes MessageCommand(
        string name, Func<MessageCommandInvocation, CancellationToken, Task> handleAsync, Acknowledgement acknowledgement = Acknowledgement.Defer) =>
        Add(_messageCommands, name, ForCommand(acknowledgement), (interaction, answers, stopped) => handleAsync(new(interaction, answers), stopped));

    /// <summary>Adds buttons and selects.</summary>
    /// <param name="prefix">The first words of their custom ids: <c>queue</c> or <c>queue:approve</c>. The longest prefix wins.</param>
    /// <param name="handleAsync">Handles them.</param>
    /// <param name="acknowledgement">What Discord hears first.</param>
    /// <returns>These routes.</returns>
    /// <exception cref="ArgumentException">The prefix has a handler.</exception>
    public InteractionRoutes Component(
        string prefix, Func<ComponentInvocation, CancellationToken, Task> handleAsync, Acknowledgement acknowledgement = Acknowledgement.Defer) =>
        Add(_components, prefix, acknowledgement, (interaction, answers, stopped) => handleAsync(new(interaction, answers, Arguments(interaction, prefix)), stopped));

    /// <summary>Adds modals.</summary>
    /// <param name="prefix">The first words of their custom ids. The longest prefix wins.</param>
    /// <param name="handleAsync">Handles them.</param>
    /// <param name="acknowledgement">What Discord hears first; <see cref="Acknowledgement.DeferUpdate"/> only changes the message of a button, and is a private deferral if a command opened the modal.</param>
    /// <returns>These routes.</returns>
    /// <exception cref="ArgumentException">The prefix has a handler.</exception>
    public InteractionRoutes Modal(
        string prefix, Func<ModalInvocation, CancellationToken, Task> handleAsync, Acknowledgement acknowledgement = Acknowledgement.Defer) =>
        Add(_modals, prefix, acknowledgement, (interaction, answers, stopped) => handleAsync(new(interaction, answers, Arguments(interaction, prefix)), stopped));

    /// <summary>Adds choices for the options of a command that are completed while they are typed.</summary>
    /// <param name="path">The command, with group and sub-command.</param>
    /// <param name="chooseAsync">Finds choices, quickly: more than 25 are left out, too long names are cut, and too long values are left out.</param>
    /// <returns>These routes.</returns>
    /// <exception cref="ArgumentException">The path has a handler.</exception>
    public InteractionRoutes Autocomplete(string path, Func<AutocompleteQuestion, CancellationToken, Task<IReadOnlyList<CommandChoice>>> chooseAsync) =>
        Add(_autocompletes, path, Acknowledgement.Immediate, async (interaction, answers, stopped) =>
            await answers.CompleteAsync(Choices.Fit(await chooseAsync(new(interaction), stopped)), stopped));

    internal Route? Find(Interaction interaction) => (interaction.Type, interaction.Data?.Type) switch
    {
        (InteractionType.Command, CommandType.Message) => _messageCommands.GetValueOrDefault(interaction.Data?.Name ?? ""),
        (InteractionType.Command, _) => _commands.GetValueOrDefault(CommandPath.Of(interaction.Data).Path),
        (InteractionType.Autocomplete, _) => _autocompletes.GetValueOrDefault(CommandPath.Of(interaction.Data).Path),
        (InteractionType.Component, _) => FindLongest(_components, interaction.Data?.CustomId),
        (InteractionType.ModalSubmit, _) => FindLongest(_modals, interaction.Data?.CustomId),
        _ => null,
    };

    private static Route? FindLongest(Dictionary<string, Route> routes, string? customId)
    {
        var words = CustomId.Words(customId);
        return Enumerable.Range(0, words.Length)
            .Select(cut => routes.GetValueOrDefault(CustomId.Join(words.SkipLast(cut))))
            .FirstOrDefault(route => route is not null);
    }

    private static string[] Arguments(Interaction interaction, string prefix) =>
        [.. CustomId.Words(interaction.Data?.CustomId).Skip(CustomId.Words(prefix).Length)];

    private static Acknowledgement ForCommand(Acknowledgement acknowledgement) => acknowledgement != Acknowledgement.DeferUpdate
        ? acknowledgement
        : throw new ArgumentException("A command has no message to change: defer it in another way.", nameof(acknowledgement));

    private InteractionRoutes Add(
        Dictionary<string, Route> routes, string key, Acknowledgement acknowledgement, Func<Interaction, Answering, CancellationToken, Task> runAsync)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return routes.TryAdd(key, new Route(acknowledgement, runAsync))
            ? this
            : throw new ArgumentException($"\"{key}\" has a handler already.", nameof(key));
    }
}
