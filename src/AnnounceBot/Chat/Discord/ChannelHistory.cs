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
        var self = await home.SelfAsync(cancellationToken);
        for (Snowflake? before = null; ;)
        {
            var page = await rest.Messages.ListAsync(channel.Id, new() { Before = before, Limit = PageLength }, cancellationToken);
            if (before is null && page.Count == 0)
                await DemandHistoryAsync(channel, cancellationToken);
            var recent = page.Where(message => message.Timestamp >= since).ToList();
            if (recent.Find(message => message.Author?.Id == self.Id && Likeness.Is(message, attempt)) is { } found)
                return new Sighting.Found(new(found.ChannelId.ToString(), found.Id.ToString()));
            if (recent.Count < PageLength)
                return new Sighting.NotFound();
            before = recent[^1].Id;
        }
    }

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
