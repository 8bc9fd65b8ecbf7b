using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>Tells whether commands are as Discord has them. Discord fills in what we leave out, and leaves out what we say needlessly: absent is as the default.</summary>
internal static class CommandComparison
{
    private static readonly InteractionContext[] Everywhere = [InteractionContext.Guild, InteractionContext.BotDirectMessage, InteractionContext.PrivateChannel];

    /// <summary>The order of commands does not matter, that of options does.</summary>
    public static bool AreSame(IReadOnlyList<ApplicationCommand> wanted, IReadOnlyList<ApplicationCommand> registered, bool isGlobal)
    {
        var there = registered.ToLookup(command => (command.Type, command.Name));
        return wanted.Count == registered.Count
            && wanted.All(command => there[(command.Type, command.Name)].SingleOrDefault() is { } same && IsSame(command, same, isGlobal));
    }

    /// <summary>The same, in detail, for the commands of one server.</summary>
    public static CommandDifference Of(IReadOnlyList<ApplicationCommand> wanted, IReadOnlyList<ApplicationCommand> registered)
    {
        var there = registered.ToLookup(command => (command.Type, command.Name));
        var ours = wanted.Select(command => (command.Type, command.Name)).ToHashSet();
        return new(
            [.. wanted.Where(command => !there.Contains((command.Type, command.Name))).Select(command => command.Name)],
            [.. wanted.Where(command => there[(command.Type, command.Name)].FirstOrDefault() is { } same && !IsSame(command, same, isGlobal: false)).Select(command => command.Name)],
            [.. registered.Where(command => !ours.Contains((command.Type, command.Name))).Select(command => command.Name)]);
    }

    private static bool IsSame(ApplicationCommand one, ApplicationCommand other, bool isGlobal) =>
        (one.Description ?? "") == (other.Description ?? "")
        && one.DefaultMemberPermissions == other.DefaultMemberPermissions
        && (one.Nsfw ?? false) == (other.Nsfw ?? false)
        && AreSame(one.NameLocalizations, other.NameLocalizations)
        && AreSame(one.DescriptionLocalizations, other.DescriptionLocalizations)
        && AreSame(one.Options, other.Options, IsSame)
        && (!isGlobal || (AreSameContexts(one.Contexts, other.Contexts) && AreSameTypes(one.IntegrationTypes, other.IntegrationTypes)));

    private static bool IsSame(CommandOption one, CommandOption other) =>
        (one.Type, one.Name, one.Description) == (other.Type, other.Name, other.Description)
        && (one.Required ?? false) == (other.Required ?? false)
        && (one.Autocomplete ?? false) == (other.Autocomplete ?? false)
        && (one.MinValue, one.MaxValue) == (other.MinValue, other.MaxValue)
        && (one.MinLength ?? 0, one.MaxLength) == (other.MinLength ?? 0, other.MaxLength)
        && AreSame(one.NameLocalizations, other.NameLocalizations)
        && AreSame(one.DescriptionLocalizations, other.DescriptionLocalizations)
        && AreSame(one.Options, other.Options, IsSame)
        && AreSame(one.Choices, other.Choices, IsSame)
        && (one.ChannelTypes ?? []).ToHashSet().SetEquals(other.ChannelTypes ?? []);

    private static bool IsSame(CommandChoice one, CommandChoice other) =>
        one.Name == other.Name && one.Value == other.Value && AreSame(one.NameLocalizations, other.NameLocalizations);

    private static bool AreSame<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other, Func<T, T, bool> isSame) =>
        (one?.Count ?? 0) == (other?.Count ?? 0) && (one ?? []).Zip(other ?? []).All(pair => isSame(pair.First, pair.Second));

    private static bool AreSame(IReadOnlyDictionary<string, string>? one, IReadOnlyDictionary<string, string>? other) =>
        (one?.Count ?? 0) == (other?.Count ?? 0) && (one is null || one.All(pair => other?.GetValueOrDefault(pair.Key) == pair.Value));

    // Null means what Discord makes of it: everywhere, as far as the command is installed.
    private static bool AreSameContexts(IReadOnlyList<InteractionContext>? one, IReadOnlyList<InteractionContext>? other) =>
        (one ?? Everywhere).ToHashSet().SetEquals(other ?? Everywhere);

    private static bool AreSameTypes(IReadOnlyList<InstallationType>? one, IReadOnlyList<InstallationType>? other) =>
        one is null || other is null || one.ToHashSet().SetEquals(other);
}
