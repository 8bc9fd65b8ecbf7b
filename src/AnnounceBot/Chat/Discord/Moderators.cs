using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using Person = AnnounceBot.Discord.Interactions.Person;

namespace AnnounceBot.Chat.Discord;

/// <summary>Who may moderate: checked on our side, since a server can show a command to anyone, and buttons are seen by all.</summary>
internal sealed class Moderators(RoleBook roles, ModeratorsOptions options)
{
    public const Permissions Needed = Permissions.ManageMessages;

    /// <summary>For a person who wanted what only moderators may do.</summary>
    public string Refusal => $"That is for moderators, so I did nothing. It takes Discord's permission \"Manage Messages\" here{OrRole}. If you should have it, ask an admin.";

    private string OrRole => options.Roles switch
    {
        [] => "",
        [var role] => $", or the role {Shown(role)}",
        var roles => $", or one of the roles {string.Join(", ", roles.Select(Shown))}",
    };

    public async Task<bool> IncludeAsync(Person person, CancellationToken cancellationToken)
    {
        if (person.May(Needed))
            return true;
        if (options.Roles.Count == 0 || person.Roles.Count == 0)
            return false;
        return (await roles.AllAsync(cancellationToken)).Any(role => person.Roles.Contains(role.Id) && IsNamed(role));
    }

    private bool IsNamed(Role role) =>
        options.Roles.Any(named => named == role.Id.ToString() || string.Equals(named.TrimStart('@'), role.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>An id shows the role's name to people, and reaches nobody: answers mention no one.</summary>
    private static string Shown(string role) => Snowflake.TryParse(role, null, out var id) ? $"<@&{id}>" : $"\"{Markdown.Escape(role.TrimStart('@'))}\"";
}
