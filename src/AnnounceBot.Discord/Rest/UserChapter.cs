using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest;

/// <summary>Ourselves.</summary>
/// <remarks>https://discord.com/developers/docs/resources/user</remarks>
public sealed class UserChapter
{
    private readonly RestSender _sender;
    private User? _self;

    internal UserChapter(RestSender sender) => _sender = sender;

    /// <summary>Who the token belongs to.</summary>
    public Task<User> GetCurrentAsync(CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Get, "/users/@me"), DiscordJson.Default.User, cancellationToken);

    /// <summary>The servers that we are in; the first 200, by id.</summary>
    public Task<IReadOnlyList<PartialGuild>> GetGuildsAsync(CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Get, "/users/@me/guilds"), DiscordJson.Default.IReadOnlyListPartialGuild, cancellationToken);

    /// <summary>Ourselves in a server, with our roles there.</summary>
    public async Task<GuildMember> GetOwnMemberAsync(Snowflake guild, CancellationToken cancellationToken)
    {
        _self ??= await GetCurrentAsync(cancellationToken);
        return await _sender.SendAsync(
            RestCall.To(HttpMethod.Get, "/guilds/{guild.id}/members/{user.id}", guild, _self.Id), DiscordJson.Default.GuildMember, cancellationToken);
    }

    /// <summary>The conversation with a person; it is made if there is none.</summary>
    public async Task<Channel> CreateDirectMessageChannelAsync(Snowflake person, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Post, "/users/@me/channels") with
        {
            Body = RequestBody.Json(new NewConversation(person), DiscordJson.Default.NewConversation),
            IsRepeatable = true,   // Discord answers with the one that there is
        };
        return await _sender.SendAsync(call, DiscordJson.Default.Channel, cancellationToken);
    }
}
