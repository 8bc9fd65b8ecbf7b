using AnnounceBot.Chat.Inspection;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Storage;

namespace AnnounceBot.Chat.Discord;

/// <summary>Who the bot is and which server it serves.</summary>
internal sealed class Home(DiscordRest rest, DiscordOptions options, ConfiguredUses uses)
{
    private Snowflake? _guild;
    private User? _self;

    /// <exception cref="OperatorException">The bot is in no server, in several, or not in the configured one.</exception>
    public async Task<Snowflake> GuildAsync(CancellationToken cancellationToken)
    {
        if (_guild is { } known)
            return known;
        var guilds = await rest.Users.GetGuildsAsync(cancellationToken);
        _guild = Choose(guilds) ?? throw new OperatorException(WhyNone(guilds, await InvitationAsync(ChannelNeeds.Before(uses()), cancellationToken)));
        return _guild.Value;
    }

    public async Task<User> SelfAsync(CancellationToken cancellationToken) =>
        _self ??= await rest.Users.GetCurrentAsync(cancellationToken);

    /// <returns>The address that invites the bot to a server, to be followed by one of its admins.</returns>
    public async Task<string> InvitationAsync(Permissions permissions, CancellationToken cancellationToken)
    {
        var application = await rest.Applications.GetCurrentAsync(cancellationToken);
        return $"https://discord.com/oauth2/authorize?client_id={application.Id}&scope=bot%20applications.commands&permissions={(ulong)permissions}";
    }

    private Snowflake? Choose(IReadOnlyList<PartialGuild> guilds) => options.Guild is { } wanted
        ? guilds.FirstOrDefault(guild => guild.Id.ToString() == wanted)?.Id
        : guilds is [var only] ? only.Id : null;

    private string WhyNone(IReadOnlyList<PartialGuild> guilds, string invite) => (options.Guild, guilds.Count) switch
    {
        ({ } wanted, _) => $"The bot is not in the server {wanted} (discord.guild). Invite it with {invite}, or correct the setting; it is in {Names(guilds)}.",
        (null, 0) => $"The bot is in no server yet. Invite it with {invite}, and start again.",
        _ => $"The bot is in {guilds.Count} servers: {Names(guilds)}. Say which one it serves: set discord.guild to its id.",
    };

    private static string Names(IReadOnlyList<PartialGuild> guilds) =>
        guilds.Count == 0 ? "none" : string.Join(", ", guilds.Select(guild => $"{guild.Name} ({guild.Id})"));
}
