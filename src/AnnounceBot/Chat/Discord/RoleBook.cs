using System.Collections.Concurrent;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Chat.Discord;

/// <summary>Knows the server's roles, and finds those that announcements mention. A role that is not there holds no announcement back.</summary>
internal sealed partial class RoleBook
{
    private readonly Home _home;
    private readonly ILogger<RoleBook> _log;
    private readonly Kept<Role> _roles;
    private readonly ConcurrentDictionary<string, bool> _told = [];

    public RoleBook(DiscordRest rest, Home home, TimeProvider clock, ILogger<RoleBook> log)
    {
        (_home, _log) = (home, log);
        _roles = new(async stopped => await rest.Guilds.GetRolesAsync(await home.GuildAsync(stopped), stopped), clock);
    }

    /// <summary>To be told when something changed on the server.</summary>
    public void Forget() => _roles.Forget();

    public async Task<IReadOnlyList<Role>> AllAsync(CancellationToken cancellationToken) => await _roles.FindAsync(_ => true, cancellationToken);

    /// <param name="mention">A role's name, with or without its @, or its id; null: none is wanted.</param>
    /// <returns>The role; null if there is none, or nobody knows which is meant. @everyone is none: that would be everybody's evening.</returns>
    public async Task<Snowflake?> FindAsync(string? mention, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(mention))
            return null;
        var everyone = await _home.GuildAsync(cancellationToken);
        var name = mention.Trim().TrimStart('@');
        switch (await _roles.FindAsync(role => role.Id != everyone && IsCalled(role, name), cancellationToken))
        {
            case [var only]:
                _told.TryRemove(name, out _);
                return only.Id;
            case var found when _told.TryAdd(name, true):
                if (found.Count == 0)
                    LogMissing(name);
                else
                    LogUnclear(name, found.Count);
                return null;
            default:
                return null;
        }
    }

    /// <param name="name">Without its @; or an id.</param>
    public static bool IsCalled(Role role, string name) =>
        string.Equals(role.Name.TrimStart('@'), name, StringComparison.OrdinalIgnoreCase) || role.Id.ToString() == name;

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no role called {Role} to be mentioned: announcements go out without. Correct routes[].mention")]
    private partial void LogMissing(string role);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} roles are called {Role}, and none is mentioned: announcements go out without. Give the id of the one you mean in routes[].mention")]
    private partial void LogUnclear(string role, int count);
}
