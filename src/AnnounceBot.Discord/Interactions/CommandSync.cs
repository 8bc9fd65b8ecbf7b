using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Discord.Interactions;

/// <summary>Registers commands only if they differ from what is registered: Discord counts, and clients have to load the lists anew.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#bulk-overwrite-global-application-commands</remarks>
public static class CommandSync
{
    /// <summary>Makes these the commands everywhere.</summary>
    /// <param name="discord">Where commands are registered.</param>
    /// <param name="application">Ours.</param>
    /// <param name="wanted">All commands that shall be there; all others are taken away.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether anything was changed.</returns>
    /// <exception cref="InvalidMessageException">A definition breaks a limit; nothing was sent.</exception>
    public static async Task<bool> SyncGlobalAsync(
        CommandChapter discord, Snowflake application, IReadOnlyList<ApplicationCommand> wanted, CancellationToken cancellationToken)
    {
        var registered = await discord.GetGlobalAsync(application, cancellationToken);
        if (CommandComparison.AreSame(wanted, registered, isGlobal: true))
            return false;

        await discord.OverwriteGlobalAsync(application, wanted, cancellationToken);
        return true;
    }

    /// <summary>Makes these the commands of one server; they are there at once.</summary>
    /// <param name="discord">Where commands are registered.</param>
    /// <param name="application">Ours.</param>
    /// <param name="guild">The server.</param>
    /// <param name="wanted">All commands that shall be there; all others are taken away.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether anything was changed.</returns>
    /// <exception cref="InvalidMessageException">A definition breaks a limit; nothing was sent.</exception>
    public static async Task<bool> SyncGuildAsync(
        CommandChapter discord, Snowflake application, Snowflake guild, IReadOnlyList<ApplicationCommand> wanted, CancellationToken cancellationToken)
    {
        var registered = await discord.GetGuildAsync(application, guild, cancellationToken);
        if (CommandComparison.AreSame(wanted, registered, isGlobal: false))
            return false;

        await discord.OverwriteGuildAsync(application, guild, wanted, cancellationToken);
        return true;
    }

    /// <summary>Tells how the commands of one server differ from these; nothing is changed.</summary>
    /// <param name="discord">Where commands are registered.</param>
    /// <param name="application">Ours.</param>
    /// <param name="guild">The server.</param>
    /// <param name="wanted">All commands that should be there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<CommandDifference> CompareGuildAsync(
        CommandChapter discord, Snowflake application, Snowflake guild, IReadOnlyList<ApplicationCommand> wanted, CancellationToken cancellationToken) =>
        CommandComparison.Of(wanted, await discord.GetGuildAsync(application, guild, cancellationToken));
}
