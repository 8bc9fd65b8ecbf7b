using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest.Bodies;

namespace AnnounceBot.Discord.Rest;

/// <summary>Messages.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message</remarks>
public sealed class MessageChapter
{
    private const string OneMessage = "/channels/{channel.id}/messages/{message.id}";

    private readonly RestSender _sender;

    internal MessageChapter(RestSender sender) => _sender = sender;

    /// <summary>Sends a message.</summary>
    /// <returns>The message; with a nonce that was used within some minutes, the earlier one.</returns>
    /// <exception cref="InvalidMessageException">It breaks a limit; nothing was sent.</exception>
    /// <exception cref="DiscordRefusedException">Discord does not want it here.</exception>
    /// <exception cref="DiscordBusyException">Not now; nothing was sent.</exception>
    /// <exception cref="DiscordUnansweredException">Nobody knows if it was sent.</exception>
    public async Task<Message> CreateAsync(Snowflake channel, CreateMessage message, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Post, "/channels/{channel.id}/messages", channel) with
        {
            Body = MessageBodies.Create(message),
            IsRepeatable = message.Nonce is not null,
        };
        return await _sender.SendAsync(call, DiscordJson.Default.Message, cancellationToken);
    }

    /// <summary>Changes a message of ours.</summary>
    /// <exception cref="InvalidMessageException">It breaks a limit; nothing was sent.</exception>
    public async Task<Message> EditAsync(Snowflake channel, Snowflake message, EditMessage change, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Patch, OneMessage, channel, message) with { Body = MessageBodies.Edit(change) };
        return await _sender.SendAsync(call, DiscordJson.Default.Message, cancellationToken);
    }

    /// <summary>Deletes a message; others' take MANAGE_MESSAGES.</summary>
    /// <param name="channel">Where it is.</param>
    /// <param name="message">Which.</param>
    /// <param name="reason">For the audit log, up to 512 characters; null: none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task DeleteAsync(Snowflake channel, Snowflake message, string? reason, CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Delete, OneMessage, channel, message) with { AuditReason = reason }, cancellationToken);

    /// <summary>Reads one message.</summary>
    public Task<Message> GetAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Get, OneMessage, channel, message), DiscordJson.Default.Message, cancellationToken);

    /// <summary>Reads messages, newest first.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="page">Which of them.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<Message>> ListAsync(Snowflake channel, MessagePage page, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Get, "/channels/{channel.id}/messages", channel) with { Query = page.ToQuery() };
        return await _sender.SendAsync(call, DiscordJson.Default.IReadOnlyListMessage, cancellationToken);
    }

    /// <summary>Publishes a message of an announcement channel to the channels that follow it: about ten an hour.</summary>
    /// <exception cref="DiscordRefusedException">Code 40033: it was published before.</exception>
    public async Task<Message> CrosspostAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Post, "/channels/{channel.id}/messages/{message.id}/crosspost", channel, message);
        return await _sender.SendAsync(call, DiscordJson.Default.Message, cancellationToken);
    }
}
