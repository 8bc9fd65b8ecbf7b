using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using Person = AnnounceBot.Discord.Interactions.Person;

namespace AnnounceBot.Chat.Discord;

/// <summary>Who may moderate: checked on our side, since a server can show a command to anyone.</summary>
internal sealed class Moderators(DiscordRest rest, Home home, ModeratorsOptions options)
{
    public async Task<bool> IncludeAsync(Person person, CancellationToken cancellationToken)
    {
        if (person.May(Permissions.ManageMessages))
            return true;
        if (options.Roles.Count == 0 || person.Roles.Count == 0)
            return false;
        var roles = await rest.Guilds.GetRolesAsync(await home.GuildAsync(cancellationToken), cancellationToken);
        return roles.Any(role => person.Roles.Contains(role.Id) && IsNamed(role));
    }

    private bool IsNamed(Role role) =>
        options.Roles.Any(named => named == role.Id.ToString() || string.Equals(named.TrimStart('@'), role.Name, StringComparison.OrdinalIgnoreCase));
}
