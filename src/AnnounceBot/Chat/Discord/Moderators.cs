using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using Person = AnnounceBot.Discord.Interactions.Person;

namespace AnnounceBot.Chat.Discord;

/// <summary>Who may do what: checked on our side, since a server can show a command to anyone, and buttons are seen by all.</summary>
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

    /// <returns>The person with all that features may ask about them.</returns>
    public async Task<Commands.Person> MeetAsync(Person person, CancellationToken cancellationToken)
    {
        var met = new Commands.Person(person.Id.ToString(), person.Name, IsModerator: false) { Roles = await RolesOfAsync(person, cancellationToken) };
        return met with { IsModerator = person.May(Needed) || met.HasOneOf(options.Roles) };
    }

    private async Task<IReadOnlyList<RoleRef>> RolesOfAsync(Person person, CancellationToken cancellationToken) => person.Roles.Count == 0
        ? []
        : [.. (await roles.AllAsync(cancellationToken)).Where(role => person.Roles.Contains(role.Id)).Select(role => new RoleRef(role.Id.ToString(), role.Name))];

    /// <summary>An id shows the role's name to people, and reaches nobody: answers mention no one.</summary>
    private static string Shown(string role) => Snowflake.TryParse(role, null, out var id) ? $"<@&{id}>" : $"\"{Markdown.Escape(role.TrimStart('@'))}\"";
}
