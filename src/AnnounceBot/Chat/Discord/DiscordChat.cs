using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>Says things on Discord, each once.</summary>
internal sealed class DiscordChat(DiscordRest rest, ChannelBook channels, Home home, TimeProvider clock) : IChat
{
    private const int PageLength = 100;

    /// <summary>How long a channel rests that is not there.</summary>
    private static readonly TimeSpan UntilLooking = TimeSpan.FromMinutes(1);

    /// <summary>Our clock and Discord's may differ: messages so much older than the attempt are looked at, too.</summary>
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromMinutes(5);

    /// <summary>
    /// While Discord surely still knows a nonce (it says "a few minutes"), asking for the same message again is the surest way to look for it: the answer is the
    /// one that is there.
    /// </summary>
    private static readonly TimeSpan NonceIsKnown = TimeSpan.FromSeconds(60);

    public Task<SendOutcome> CreateAsync(string channel, ChatMessage message, string nonce, CancellationToken cancellationToken) =>
        TryAsync(channel, async () => await channels.FindAsync(channel, cancellationToken) switch
        {
            Place.Found place => new SendOutcome.Done(await CreateAsync(place.Id, message, nonce, cancellationToken)),
            Place.Missing missing => new SendOutcome.Blocked(UntilLooking, missing.Reason),
            var other => throw new InvalidOperationException($"{other} is not a place that we know"),
        });

    public async Task<Sighting> FindAsync(string channel, Attempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await channels.FindAsync(channel, cancellationToken) switch
            {
                Place.Found when clock.GetUtcNow() - attempt.BegunAt < NonceIsKnown => new Sighting.NotFound(),
                Place.Found place => await LookAsync(place.Id, attempt, cancellationToken),
                Place.Missing missing => new Sighting.Blocked(UntilLooking, missing.Reason),
                var other => throw new InvalidOperationException($"{other} is not a place that we know"),
            };
        }
        catch (DiscordException trouble)
        {
            channels.Forget();
            return new Sighting.Later(UntilLooking, trouble.Message);
        }
    }

    public Task<SendOutcome> EditAsync(MessageRef message, ChatMessage to, CancellationToken cancellationToken) => OnAsync(message, (channel, id) =>
        rest.Messages.EditAsync(channel, id, new() { Content = Appearance.Content(to) ?? "", Embeds = Appearance.Embeds(to), Components = Buttons.Rows(to.Buttons) }, cancellationToken));

    public Task<SendOutcome> DeleteAsync(MessageRef message, CancellationToken cancellationToken) =>
        OnAsync(message, (channel, id) => rest.Messages.DeleteAsync(channel, id, reason: null, cancellationToken));

    public Task<SendOutcome> CrosspostAsync(MessageRef message, CancellationToken cancellationToken) =>
        OnAsync(message, (channel, id) => rest.Messages.CrosspostAsync(channel, id, cancellationToken));

    public Task<SendOutcome> OpenThreadAsync(MessageRef message, string topic, CancellationToken cancellationToken) =>
        OnAsync(message, (channel, id) => rest.Threads.StartFromMessageAsync(channel, id, new() { Name = topic }, reason: null, cancellationToken));

    private Task<SendOutcome> OnAsync(MessageRef message, Func<Snowflake, Snowflake, Task> act) => TryAsync(message.Channel, async () =>
    {
        if (!Snowflake.TryParse(message.Channel, null, out var channel) || !Snowflake.TryParse(message.Id, null, out var id))
            return new SendOutcome.Gone("it was printed, and not shown on Discord");
        await act(channel, id);
        return new SendOutcome.Done(message);
    });

    private async Task<SendOutcome> TryAsync(string channel, Func<Task<SendOutcome>> act)
    {
        try
        {
            return await act();
        }
        catch (DiscordException trouble)
        {
            channels.Forget();
            return Troubles.Of(trouble, channel);
        }
    }

    private async Task<MessageRef> CreateAsync(Snowflake channel, ChatMessage message, string nonce, CancellationToken cancellationToken)
    {
        var sent = await rest.Messages.CreateAsync(
            channel, new() { Content = Appearance.Content(message), Embeds = Appearance.Embeds(message), Components = Buttons.Rows(message.Buttons), Nonce = nonce }, cancellationToken);
        return Ref(sent);
    }

    private static MessageRef Ref(Message message) => new(message.ChannelId.ToString(), message.Id.ToString());

    /// <summary>Reads the channel back to the time of the attempt.</summary>
    private async Task<Sighting> LookAsync(Snowflake channel, Attempt attempt, CancellationToken cancellationToken)
    {
        var since = attempt.BegunAt - ClocksMayDiffer;
        var self = await home.SelfAsync(cancellationToken);
        for (Snowflake? before = null; ;)
        {
            var page = await rest.Messages.ListAsync(channel, new() { Before = before, Limit = PageLength }, cancellationToken);
            var recent = page.Where(message => message.Timestamp >= since).ToList();
            if (recent.FirstOrDefault(message => message.Author?.Id == self.Id && IsIt(message, attempt)) is { } found)
                return new Sighting.Found(Ref(found));
            if (recent.Count < PageLength)
                return new Sighting.NotFound();
            before = recent[^1].Id;
        }
    }

    private static bool IsIt(Message message, Attempt attempt) => message.Nonce is { } known
        ? known == attempt.Nonce
        : Appearance.WebAddress(attempt.Link) is { } address && Holds(message, address) && !attempt.IsKnown(message.Id.ToString());

    private static bool Holds(Message message, Uri address) =>
        message.Embeds.Any(embed => Appearance.WebAddress(embed.Url) == address) || message.Content.Contains(address.AbsoluteUri, StringComparison.Ordinal);
}
