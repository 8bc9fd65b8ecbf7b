using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Chat.Discord;

/// <summary>Who we are on the server at a moment, and what we may do there.</summary>
/// <param name="Guild">The server, and its role @everyone.</param>
/// <param name="Roles">Those that we have, @everyone among them.</param>
/// <remarks>https://discord.com/developers/docs/topics/permissions#permission-overwrites</remarks>
internal sealed record Standing(Snowflake Guild, Snowflake Self, IReadOnlyList<Role> Roles)
{
    private const Permissions All = (Permissions)ulong.MaxValue;

    /// <summary>What our roles allow, leaving channels aside.</summary>
    public Permissions OnServer => Roles.Aggregate(Permissions.None, (all, role) => all | role.Permissions) is var granted && granted.HasFlag(Permissions.Administrator) ? All : granted;

    /// <param name="channel">Of a thread: the channel that it is in.</param>
    public Permissions In(Channel channel)
    {
        if (OnServer is All)
            return All;
        var ours = Roles.Select(role => role.Id).ToHashSet();
        var granted = Apply(OnServer, channel.PermissionOverwrites.Where(overwrite => overwrite.Id == Guild));
        granted = Apply(granted, channel.PermissionOverwrites.Where(overwrite => overwrite.Id != Guild && ours.Contains(overwrite.Id)));
        return Apply(granted, channel.PermissionOverwrites.Where(overwrite => overwrite.Id == Self));
    }

    private static Permissions Apply(Permissions granted, IEnumerable<PermissionOverwrite> together)
    {
        var (allow, deny) = together.Aggregate(
            (Allow: Permissions.None, Deny: Permissions.None), (all, overwrite) => (all.Allow | overwrite.Allow, all.Deny | overwrite.Deny));
        return (granted & ~deny) | allow;
    }
}
