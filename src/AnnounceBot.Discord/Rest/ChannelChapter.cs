using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest;

/// <summary>Channels and threads as such.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel</remarks>
public sealed class ChannelChapter
{
    private readonly RestSender _sender;

    internal ChannelChapter(RestSender sender) => _sender = sender;

    /// <summary>A channel or a thread.</summary>
    public Task<Channel> GetAsync(Snowflake channel, CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Get, "/channels/{channel.id}", channel), DiscordJson.Default.Channel, cancellationToken);

    /// <summary>The public threads of a channel that are archived, newest first.</summary>
    /// <param name="channel">The channel or forum.</param>
    /// <param name="before">Only those archived before; null: from the newest.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<ThreadList> GetArchivedThreadsAsync(Snowflake channel, DateTimeOffset? before, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Get, "/channels/{channel.id}/threads/archived/public", channel) with
        {
            Query = before is { } time ? "?before=" + Uri.EscapeDataString(time.UtcDateTime.ToString("o")) : "",
        };
        return await _sender.SendAsync(call, DiscordJson.Default.ThreadList, cancellationToken);
    }
}
