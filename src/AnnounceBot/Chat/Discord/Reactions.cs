using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>Reads reactions when somebody needs them, and keeps them for some minutes: no gateway event is subscribed to for them.</summary>
internal sealed class Reactions(DiscordRest rest, TimeProvider clock) : IReactions
{
    private const int MostRequests = 12, PageLength = 100;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5), Patience = TimeSpan.FromSeconds(4);

    private readonly Lock _gate = new();
    private readonly Dictionary<MessageRef, Count> _counted = [];

    public async Task<IReadOnlyDictionary<MessageRef, int>> CountAsync(IReadOnlyCollection<MessageRef> messages, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var requests = MostRequests;
        try
        {
            foreach (var channel in messages.Except(Counted(messages).Keys).GroupBy(message => message.Channel).OrderByDescending(channel => channel.Count()))
                requests -= await ReadAsync(channel.Key, [.. channel.Select(message => message.Id)], requests, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Counted(messages); // what was read until then is better than nothing
        }

        return Counted(messages);
    }

    private Dictionary<MessageRef, int> Counted(IReadOnlyCollection<MessageRef> messages)
    {
        lock (_gate)
        {
            foreach (var stale in _counted.Where(pair => clock.GetElapsedTime(pair.Value.At) > Fresh).Select(pair => pair.Key).ToList())
                _counted.Remove(stale);
            return messages.Distinct().Where(_counted.ContainsKey).ToDictionary(message => message, message => _counted[message].Reactions);
        }
    }

    /// <summary>Many messages of a channel come with one request.</summary>
    /// <returns>How many requests it took.</returns>
    private async Task<int> ReadAsync(string channelId, IReadOnlyCollection<string> wanted, int atMost, CancellationToken cancellationToken)
    {
        var ids = wanted.Select(id => Snowflake.TryParse(id, null, out var known) ? known : default).Where(id => id != default).Order().ToList();
        if (ids.Count == 0 || !Snowflake.TryParse(channelId, null, out var channel))
            return 0;
        var requests = 0;
        try
        {
            for (var before = new Snowflake(ids[^1].Value + 1); requests < atMost && before.Value > ids[0].Value;)
            {
                requests++;
                var page = await rest.Messages.ListAsync(channel, new() { Before = before, Limit = PageLength }, cancellationToken);
                Keep(channelId, page);
                if (page.Count < PageLength)
                    break;
                before = page[^1].Id;
            }
        }
        catch (DiscordException)
        {
            return requests; // hidden, gone or busy: its reactions are not known, as the answer says by leaving them out
        }

        return requests;
    }

    private void Keep(string channel, IEnumerable<Message> page)
    {
        lock (_gate)
        {
            foreach (var message in page)
                _counted[new(channel, message.Id.ToString())] = new(message.Reactions.Sum(reaction => reaction.Count - (reaction.Me ? 1 : 0)), clock.GetTimestamp());
        }
    }

    private readonly record struct Count(int Reactions, long At);
}
