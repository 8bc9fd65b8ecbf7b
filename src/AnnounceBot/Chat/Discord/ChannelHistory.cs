using System.Runtime.CompilerServices;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>Looks for a message of ours among what was said in a channel or thread.</summary>
internal sealed class ChannelHistory(DiscordRest rest, Home home)
{
    private const int PageLength = 100;

    /// <summary>Reads the channel back to a moment.</summary>
    /// <exception cref="DiscordException">It cannot be read.</exception>
    public async Task<Sighting> FindAsync(Channel channel, Attempt attempt, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await foreach (var message in OursAsync(channel, since, until: null, cancellationToken))
        {
            if (Likeness.Is(message, attempt))
                return new Sighting.Found(RefTo(message));
        }

        return new Sighting.NotFound();
    }

    /// <summary>What we said there, the newest first.</summary>
    /// <param name="until">Null: now.</param>
    /// <exception cref="DiscordException">It cannot be read.</exception>
    public async IAsyncEnumerable<Message> OursAsync(Channel channel, DateTimeOffset since, DateTimeOffset? until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var self = await home.SelfAsync(cancellationToken);
        var isFirst = true;
        for (Snowflake? before = until is { } end ? Snowflake.At(end) : null; ; isFirst = false)
        {
            var page = await rest.Messages.ListAsync(channel.Id, new() { Before = before, Limit = PageLength }, cancellationToken);
            if (isFirst && page.Count == 0)
                await DemandHistoryAsync(channel, cancellationToken);
            var recent = page.Where(message => message.Timestamp >= since).ToList();
            foreach (var message in recent.Where(message => message.Author?.Id == self.Id))
                yield return message;
            if (recent.Count < PageLength)
                yield break;
            before = recent[^1].Id;
        }
    }

    public static MessageRef RefTo(Message message) => new(message.ChannelId.ToString(), message.Id.ToString());

    /// <summary>Who may not read what was said before sees an empty channel, which would mean that nothing of ours is there. Asking for a single message tells.</summary>
    private async Task DemandHistoryAsync(Channel channel, CancellationToken cancellationToken)
    {
        try
        {
            await rest.Messages.GetAsync(channel.Id, channel.Id, cancellationToken);
        }
        catch (DiscordRefusedException none) when (none.Code == Troubles.UnknownMessage)
        {
            return; // no message has its channel's id: that we were told so is what was wanted
        }
    }
}
