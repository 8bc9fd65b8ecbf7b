using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using Microsoft.Extensions.Logging;
using Person = AnnounceBot.Discord.Interactions.Person;

namespace AnnounceBot.Chat.Discord;

/// <summary>Who may do what: checked on our side, since a server can show a command to anyone, and buttons are seen by all.</summary>
internal sealed partial class Moderators(RoleBook roles, ModeratorsOptions options, TimeProvider clock, ILogger<Moderators> log)
{
    public const Permissions Needed = Permissions.ManageMessages;

    /// <summary>For roles that nothing depends on but what a feature gives besides; a form has to open soon.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>For a person who wanted what only moderators may do.</summary>
    public string Refusal => $"That is for moderators, so I did nothing. It takes Discord's permission \"Manage Messages\" here{OrRole}. If you should have it, ask an admin.";

    private string OrRole => options.Roles switch
    {
        [] => "",
        [var role] => $", or the role {Shown(role)}",
        var roles => $", or one of the roles {string.Join(", ", roles.Select(Shown))}",
    };

    /// <param name="isForModerators">Whether what they want is: then a role may be what lets them in.</param>
    /// <returns>The person with all that features may ask about them.</returns>
    public async Task<Commands.Person> MeetAsync(Person person, bool isForModerators, CancellationToken cancellationToken)
    {
        var met = new Commands.Person(person.Id.ToString(), person.Name, person.May(Needed)) { Roles = await RolesOfAsync(person, isForModerators, cancellationToken) };
        return met with { IsModerator = met.IsModerator || met.HasOneOf(options.Roles) };
    }

    private async Task<IReadOnlyList<RoleRef>> RolesOfAsync(Person person, bool isForModerators, CancellationToken cancellationToken)
    {
        if (person.Roles.Count == 0)
            return [];
        if (isForModerators && options.Roles.Count > 0 && !person.May(Needed))
            return await NamedAsync(person, cancellationToken);
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await NamedAsync(person, either.Token);
        }
        catch (Exception trouble) when (trouble is DiscordException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            LogUnnamed(person.Id, trouble.Message);
            return [.. person.Roles.Select(role => new RoleRef(role.ToString(), role.ToString()))];
        }
    }

    private async Task<IReadOnlyList<RoleRef>> NamedAsync(Person person, CancellationToken cancellationToken) =>
        [.. (await roles.AllAsync(cancellationToken)).Where(role => person.Roles.Contains(role.Id)).Select(role => new RoleRef(role.Id.ToString(), role.Name))];

    /// <summary>An id shows the role's name to people, and reaches nobody: answers mention no one.</summary>
    private static string Shown(string role) => Snowflake.TryParse(role, null, out var id) ? $"<@&{id}>" : $"\"{Markdown.Escape(role.TrimStart('@'))}\"";

    [LoggerMessage(Level = LogLevel.Warning, Message = "The roles of {Person} are known by their ids only, so what the configuration gives to roles by name is not theirs this time: {Reason}")]
    private partial void LogUnnamed(Snowflake person, string reason);
}
