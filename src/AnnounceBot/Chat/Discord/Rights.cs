using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>What we may do in a channel.</summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions#permission-overwrites</remarks>
internal sealed class Rights(DiscordRest rest, Home home, RoleBook roles)
{
    private const Permissions All = (Permissions)ulong.MaxValue;

    public async Task<bool> IncludeAsync(Permissions needed, Channel channel, CancellationToken cancellationToken) =>
        (await InAsync(channel, cancellationToken)).HasFlag(needed);

    /// <param name="channel">Of a thread: the channel that it is in.</param>
    public async Task<Permissions> InAsync(Channel channel, CancellationToken cancellationToken)
    {
        var guild = await home.GuildAsync(cancellationToken);
        var self = (await home.SelfAsync(cancellationToken)).Id;
        var ours = await OwnRolesAsync(guild, cancellationToken);
        var granted = await OnServerAsync(ours, cancellationToken);
        if (granted == All)
            return granted;
        granted = Apply(granted, channel.PermissionOverwrites.Where(overwrite => overwrite.Id == guild));
        granted = Apply(granted, channel.PermissionOverwrites.Where(overwrite => overwrite.Id != guild && ours.Contains(overwrite.Id)));
        return Apply(granted, channel.PermissionOverwrites.Where(overwrite => overwrite.Id == self));
    }

    /// <returns>What our roles allow, leaving channels aside.</returns>
    public async Task<Permissions> OnServerAsync(CancellationToken cancellationToken) =>
        await OnServerAsync(await OwnRolesAsync(await home.GuildAsync(cancellationToken), cancellationToken), cancellationToken);

    /// <returns>Our roles, without @everyone.</returns>
    public async Task<IReadOnlyList<Role>> RolesAsync(CancellationToken cancellationToken)
    {
        var guild = await home.GuildAsync(cancellationToken);
        var ours = await OwnRolesAsync(guild, cancellationToken);
        return [.. (await roles.AllAsync(cancellationToken)).Where(role => role.Id != guild && ours.Contains(role.Id))];
    }

    private async Task<Permissions> OnServerAsync(HashSet<Snowflake> ours, CancellationToken cancellationToken)
    {
        var granted = (await roles.AllAsync(cancellationToken))
            .Where(role => ours.Contains(role.Id)).Aggregate(Permissions.None, (all, role) => all | role.Permissions);
        return granted.HasFlag(Permissions.Administrator) ? All : granted;
    }

    private async Task<HashSet<Snowflake>> OwnRolesAsync(Snowflake guild, CancellationToken cancellationToken) =>
        [guild, .. (await rest.Users.GetOwnMemberAsync(guild, cancellationToken)).Roles];

    private static Permissions Apply(Permissions granted, IEnumerable<PermissionOverwrite> together)
    {
        var (allow, deny) = together.Aggregate(
            (Allow: Permissions.None, Deny: Permissions.None), (all, overwrite) => (all.Allow | overwrite.Allow, all.Deny | overwrite.Deny));
        return (granted & ~deny) | allow;
    }
}
