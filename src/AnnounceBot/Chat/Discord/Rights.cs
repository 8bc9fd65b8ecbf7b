using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>Asks what we may do.</summary>
internal sealed class Rights(DiscordRest rest, Home home, RoleBook roles)
{
    public async Task<bool> IncludeAsync(Permissions needed, Channel channel, CancellationToken cancellationToken) =>
        (await StandingAsync(cancellationToken)).In(channel).HasFlag(needed);

    /// <summary>As it is now: people give and take roles.</summary>
    public async Task<Standing> StandingAsync(CancellationToken cancellationToken)
    {
        var guild = await home.GuildAsync(cancellationToken);
        var self = (await home.SelfAsync(cancellationToken)).Id;
        HashSet<Snowflake> ours = [guild, .. (await rest.Users.GetOwnMemberAsync(guild, cancellationToken)).Roles];
        return new(guild, self, [.. (await roles.AllAsync(cancellationToken)).Where(role => ours.Contains(role.Id))]);
    }
}
