using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest.Bodies;

namespace AnnounceBot.Discord.Rest;

/// <summary>The commands of the application.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands</remarks>
public sealed class CommandChapter
{
    private const string GlobalCommands = "/applications/{application.id}/commands";
    private const string GuildCommands = "/applications/{application.id}/guilds/{guild.id}/commands";

    private readonly RestSender _sender;

    internal CommandChapter(RestSender sender) => _sender = sender;

    /// <summary>The commands that are registered everywhere, with all their languages.</summary>
    public async Task<IReadOnlyList<RegisteredCommand>> GetGlobalAsync(Snowflake application, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Get, GlobalCommands, application) with { Query = "?with_localizations=true" };
        return await _sender.SendAsync(call, DiscordJson.Default.IReadOnlyListRegisteredCommand, cancellationToken);
    }

    /// <summary>Replaces all commands that are registered everywhere.</summary>
    /// <exception cref="InvalidMessageException">A definition breaks a limit; nothing was sent.</exception>
    public async Task<IReadOnlyList<RegisteredCommand>> OverwriteGlobalAsync(
        Snowflake application, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Put, GlobalCommands, application) with { Body = CommandBodies.Overwrite(commands) };
        return await _sender.SendAsync(call, DiscordJson.Default.IReadOnlyListRegisteredCommand, cancellationToken);
    }

    /// <summary>The commands that are registered in one server, with all their languages.</summary>
    public async Task<IReadOnlyList<RegisteredCommand>> GetGuildAsync(Snowflake application, Snowflake guild, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Get, GuildCommands, application, guild) with { Query = "?with_localizations=true" };
        return await _sender.SendAsync(call, DiscordJson.Default.IReadOnlyListRegisteredCommand, cancellationToken);
    }

    /// <summary>Replaces all commands that are registered in one server. Contexts and ways to install are left out: only commands that are everywhere have them.</summary>
    /// <exception cref="InvalidMessageException">A definition breaks a limit; nothing was sent.</exception>
    public async Task<IReadOnlyList<RegisteredCommand>> OverwriteGuildAsync(
        Snowflake application, Snowflake guild, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        var there = commands.Select(command => command with { Contexts = null, IntegrationTypes = null }).ToList();
        var call = RestCall.To(HttpMethod.Put, GuildCommands, application, guild) with { Body = CommandBodies.Overwrite(there) };
        return await _sender.SendAsync(call, DiscordJson.Default.IReadOnlyListRegisteredCommand, cancellationToken);
    }
}
