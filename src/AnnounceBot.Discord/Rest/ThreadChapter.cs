using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest.Bodies;

namespace AnnounceBot.Discord.Rest;

/// <summary>Starting threads, and opening them again.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#start-thread-from-message</remarks>
public sealed class ThreadChapter
{
    private readonly RestSender _sender;

    internal ThreadChapter(RestSender sender) => _sender = sender;

    /// <summary>Starts a thread from a message; its id is the message's.</summary>
    /// <exception cref="DiscordRefusedException">Code 160004: it has one.</exception>
    /// <exception cref="InvalidMessageException">It breaks a limit; nothing was sent.</exception>
    public async Task<Channel> StartFromMessageAsync(Snowflake channel, Snowflake message, StartThread thread, string? reason, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Post, "/channels/{channel.id}/messages/{message.id}/threads", channel, message) with
        {
            Body = ThreadBodies.Start(thread),
            AuditReason = reason,
        };
        return await _sender.SendAsync(call, DiscordJson.Default.Channel, cancellationToken);
    }

    /// <summary>Posts in a forum. A lost answer is not tried again: Discord knows no nonce here, so look for the thread first.</summary>
    /// <returns>The thread, with its first message.</returns>
    /// <exception cref="DiscordRefusedException">Code 40067: the forum wants a tag.</exception>
    /// <exception cref="InvalidMessageException">It breaks a limit; nothing was sent.</exception>
    public async Task<Channel> StartInForumAsync(Snowflake forum, StartForumThread thread, string? reason, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Post, "/channels/{channel.id}/threads", forum) with { Body = ThreadBodies.StartInForum(thread), AuditReason = reason };
        return await _sender.SendAsync(call, DiscordJson.Default.Channel, cancellationToken);
    }

    /// <summary>Opens a thread again that was archived; of one that is open nothing changes. It takes SEND_MESSAGES_IN_THREADS.</summary>
    /// <exception cref="DiscordRefusedException">Among others code 50013: it is locked, and opening those takes MANAGE_THREADS.</exception>
    /// <remarks>https://discord.com/developers/docs/resources/channel#modify-channel-json-params-thread</remarks>
    public async Task<Channel> ReopenAsync(Snowflake thread, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Patch, "/channels/{channel.id}", thread) with { Body = ThreadBodies.Reopen };
        return await _sender.SendAsync(call, DiscordJson.Default.Channel, cancellationToken);
    }
}
