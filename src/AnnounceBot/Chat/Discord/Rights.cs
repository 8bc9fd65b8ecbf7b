using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>What we may do in a channel.</summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions#permission-overwrites</remarks>
internal sealed class Rights(DiscordRest rest, Home home, RoleBook roles)
{
    public async Task<bool> IncludeAsync(Permissions needed, Channel channel, CancellationToken cancellationToken)
    {
        var guild = await home.GuildAsync(cancellationToken);
        var self = (await home.SelfAsync(cancellationToken)).Id;
        HashSet<Snowflake> ours = [guild, .. (await rest.Users.GetOwnMemberAsync(guild, cancellationToken)).Roles];
        var granted = (await roles.AllAsync(cancellationToken))
            .Where(role => ours.Contains(role.Id)).Aggregate(Permissions.None, (all, role) => all | role.Permissions);
        if (granted.HasFlag(Permissions.Administrator))
            return true;
        granted = Apply(granted, channel.PermissionOverwrites.Where(overwrite => overwrite.Id == guild));
        granted = Apply(granted, channel.PermissionOverwrites.Where(overwrite => overwrite.Id != guild && ours.Contains(overwrite.Id)));
        return Apply(granted, channel.PermissionOverwrites.Where(overwrite => overwrite.Id == self)).HasFlag(needed);
    }

    private static Permissions Apply(Permissions granted, IEnumerable<PermissionOverwrite> together)
    {
        var (allow, deny) = together.Aggregate(
            (Allow: Permissions.None, Deny: Permissions.None), (all, overwrite) => (all.Allow | overwrite.Allow, all.Deny | overwrite.Deny));
        return (granted & ~deny) | allow;
    }
}
