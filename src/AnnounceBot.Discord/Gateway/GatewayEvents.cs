using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Gateway;

/// <summary>Makes events of dispatches.</summary>
internal static class GatewayEvents
{
    /// <summary>Never throws: an event that cannot be read must not end the connection, since Discord would only repeat it.</summary>
    public static GatewayEvent Read(string? type, JsonElement data, long receivedAt)
    {
        try
        {
            return Read(type ?? "", data) with { ReceivedAt = receivedAt };
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            return new GatewayEvent.Unreadable(type ?? "", problem.Message) { ReceivedAt = receivedAt };
        }
    }

    private static GatewayEvent Read(string type, JsonElement data) => type switch
    {
        "READY" => ReadReady(As(data, GatewayJson.Default.ReadyEvent)),
        "RESUMED" => new GatewayEvent.Resumed(),
        "INTERACTION_CREATE" => new GatewayEvent.InteractionCreated(As(data, DiscordJson.Default.Interaction)),
        "GUILD_CREATE" => new GatewayEvent.GuildCreated(As(data, DiscordJson.Default.Guild)),
        "GUILD_UPDATE" => new GatewayEvent.GuildUpdated(As(data, DiscordJson.Default.Guild)),
        "GUILD_DELETE" => ReadGuildDelete(As(data, DiscordJson.Default.Guild)),
        "CHANNEL_CREATE" => new GatewayEvent.ChannelCreated(As(data, DiscordJson.Default.Channel)),
        "CHANNEL_UPDATE" => new GatewayEvent.ChannelUpdated(As(data, DiscordJson.Default.Channel)),
        "CHANNEL_DELETE" => new GatewayEvent.ChannelDeleted(As(data, DiscordJson.Default.Channel)),
        "THREAD_CREATE" => new GatewayEvent.ThreadCreated(As(data, DiscordJson.Default.Channel)),
        "THREAD_UPDATE" => new GatewayEvent.ThreadUpdated(As(data, DiscordJson.Default.Channel)),
        "THREAD_DELETE" => new GatewayEvent.ThreadDeleted(As(data, DiscordJson.Default.Channel)),
        "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE" or "GUILD_ROLE_DELETE" => ReadRole(type, As(data, GatewayJson.Default.RoleEvent)),
        _ => new GatewayEvent.Other(type),
    };

    private static GatewayEvent.Ready ReadReady(ReadyEvent ready) =>
        new(ready.User ?? new User(), ready.Application?.Id ?? ready.User?.Id ?? default, [.. (ready.Guilds ?? []).Select(guild => guild.Id)]);

    private static GatewayEvent.GuildDeleted ReadGuildDelete(Guild guild) => new(guild.Id, guild.Unavailable == true);

    private static GatewayEvent ReadRole(string type, RoleEvent said) => (type, said.Role, said.RoleId) switch
    {
        ("GUILD_ROLE_CREATE", { } role, _) => new GatewayEvent.RoleCreated(said.GuildId, role),
        ("GUILD_ROLE_UPDATE", { } role, _) => new GatewayEvent.RoleUpdated(said.GuildId, role),
        ("GUILD_ROLE_DELETE", _, { } id) => new GatewayEvent.RoleDeleted(said.GuildId, id),
        _ => throw new JsonException("no role"),
    };

    private static T As<T>(JsonElement data, JsonTypeInfo<T> type)
        where T : class => (data.ValueKind == JsonValueKind.Object ? data.Deserialize(type) : null) ?? throw new JsonException("no data");
}
