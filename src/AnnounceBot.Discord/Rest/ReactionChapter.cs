using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest;

/// <summary>Reactions to messages. An emoji is the Unicode one itself, or <c>name:id</c>.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#create-reaction</remarks>
public sealed class ReactionChapter
{
    private const string Own = "/channels/{channel.id}/messages/{message.id}/reactions/{emoji.id}/@me";

    private readonly RestSender _sender;

    internal ReactionChapter(RestSender sender) => _sender = sender;

    /// <summary>Reacts.</summary>
    public Task AddOwnAsync(Snowflake channel, Snowflake message, string emoji, CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Put, Own, channel, message, emoji), cancellationToken);

    /// <summary>Takes our reaction back.</summary>
    public Task RemoveOwnAsync(Snowflake channel, Snowflake message, string emoji, CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Delete, Own, channel, message, emoji), cancellationToken);

    /// <summary>Who reacted with an emoji, by id.</summary>
    /// <param name="channel">Where the message is.</param>
    /// <param name="message">Which.</param>
    /// <param name="emoji">With what.</param>
    /// <param name="after">Only people with larger ids; null: from the first.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>At most 100.</returns>
    public async Task<IReadOnlyList<User>> ListAsync(Snowflake channel, Snowflake message, string emoji, Snowflake? after, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Get, "/channels/{channel.id}/messages/{message.id}/reactions/{emoji.id}", channel, message, emoji) with
        {
            Query = "?limit=100" + (after is { } id ? $"&after={id}" : ""),
        };
        return await _sender.SendAsync(call, DiscordJson.Default.IReadOnlyListUser, cancellationToken);
    }
}
