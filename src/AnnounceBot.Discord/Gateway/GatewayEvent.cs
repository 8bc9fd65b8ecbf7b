using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Gateway;

/// <summary>Something that Discord told. Each may arrive never, once, or several times, and in any order.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway-events#receive-events</remarks>
public abstract record GatewayEvent
{
    private GatewayEvent()
    {
    }

    /// <summary>When it arrived, as a timestamp of the client's clock (<see cref="TimeProvider.GetTimestamp"/>): the ids' own time is another clock's.</summary>
    public long ReceivedAt { get; init; }

    /// <summary>A session began. What was known of servers may be old; each of them comes again as <see cref="GuildCreated"/>.</summary>
    /// <param name="User">The bot.</param>
    /// <param name="ApplicationId">What interaction answers and commands are addressed by.</param>
    /// <param name="Guilds">The servers that the bot is in.</param>
    public sealed record Ready(User User, Snowflake ApplicationId, IReadOnlyList<Snowflake> Guilds) : GatewayEvent;

    /// <summary>The session went on over a new connection; what was missed came before this.</summary>
    public sealed record Resumed : GatewayEvent;

    /// <summary>A server is there: at the beginning, after an outage, or since the bot was invited.</summary>
    public sealed record GuildCreated(Guild Guild) : GatewayEvent;

    /// <summary>A server changed.</summary>
    public sealed record GuildUpdated(Guild Guild) : GatewayEvent;

    /// <summary>A server is away.</summary>
    /// <param name="GuildId">The server.</param>
    /// <param name="IsOutage">It is down and will come back; else the bot was removed from it.</param>
    public sealed record GuildDeleted(Snowflake GuildId, bool IsOutage) : GatewayEvent;

    /// <summary>A channel is new, or became visible.</summary>
    public sealed record ChannelCreated(Channel Channel) : GatewayEvent;

    /// <summary>A channel changed; it may have become hidden or visible by that.</summary>
    public sealed record ChannelUpdated(Channel Channel) : GatewayEvent;

    /// <summary>A channel is gone.</summary>
    public sealed record ChannelDeleted(Channel Channel) : GatewayEvent;

    /// <summary>A thread is new, or the bot was added to it.</summary>
    public sealed record ThreadCreated(Channel Thread) : GatewayEvent;

    /// <summary>A thread changed, or was archived.</summary>
    public sealed record ThreadUpdated(Channel Thread) : GatewayEvent;

    /// <summary>A thread is gone; only its ids and its type are told.</summary>
    public sealed record ThreadDeleted(Channel Thread) : GatewayEvent;

    /// <summary>A role is new.</summary>
    public sealed record RoleCreated(Snowflake GuildId, Role Role) : GatewayEvent;

    /// <summary>A role changed.</summary>
    public sealed record RoleUpdated(Snowflake GuildId, Role Role) : GatewayEvent;

    /// <summary>A role is gone.</summary>
    public sealed record RoleDeleted(Snowflake GuildId, Snowflake RoleId) : GatewayEvent;

    /// <summary>A person used a command, pressed a button, chose, typed, or sent a modal.</summary>
    public sealed record InteractionCreated(Interaction Interaction) : GatewayEvent;

    /// <summary>An event that this client has no type for.</summary>
    /// <param name="Type">Discord's name of it, for example <c>GUILD_EMOJIS_UPDATE</c>.</param>
    public sealed record Other(string Type) : GatewayEvent;

    /// <summary>An event that this client should know, and could not read.</summary>
    /// <param name="Type">Discord's name of it.</param>
    /// <param name="Problem">What is wrong with it.</param>
    public sealed record Unreadable(string Type, string Problem) : GatewayEvent;
}
