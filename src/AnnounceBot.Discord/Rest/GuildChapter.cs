using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest;

/// <summary>Servers.</summary>
/// <remarks>https://discord.com/developers/docs/resources/guild</remarks>
public sealed class GuildChapter
{
    private readonly RestSender _sender;

    internal GuildChapter(RestSender sender) => _sender = sender;

    /// <summary>A server with its roles; channels and members are not told here.</summary>
    public Task<Guild> GetAsync(Snowflake guild, CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Get, "/guilds/{guild.id}", guild), DiscordJson.Default.Guild, cancellationToken);

    /// <summary>The channels that we may view, without threads. One that is missing here may only be hidden from us.</summary>
    public Task<IReadOnlyList<Channel>> GetChannelsAsync(Snowflake guild, CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Get, "/guilds/{guild.id}/channels", guild), DiscordJson.Default.IReadOnlyListChannel, cancellationToken);

    /// <summary>All roles, @everyone too.</summary>
    public Task<IReadOnlyList<Role>> GetRolesAsync(Snowflake guild, CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Get, "/guilds/{guild.id}/roles", guild), DiscordJson.Default.IReadOnlyListRole, cancellationToken);

    /// <summary>The threads that are not archived, newest first.</summary>
    public Task<ThreadList> GetActiveThreadsAsync(Snowflake guild, CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Get, "/guilds/{guild.id}/threads/active", guild), DiscordJson.Default.ThreadList, cancellationToken);
}
