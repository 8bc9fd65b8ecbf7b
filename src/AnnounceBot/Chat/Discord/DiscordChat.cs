using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>Says things on Discord, each once.</summary>
internal sealed class DiscordChat(DiscordRest rest, ChannelBook channels, Home home) : IChat
{
    private const int PageLength = 100;

    /// <summary>How long a channel rests that is not there.</summary>
    private static readonly TimeSpan UntilLooking = TimeSpan.FromMinutes(1);

    /// <summary>Our clock and Discord's may differ: messages so much older than the attempt are looked at, too.</summary>
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromMinutes(5);

    public async Task<SendOutcome> SendAsync(string channel, ChatMessage message, string nonce, CancellationToken cancellationToken)
    {
        try
        {
            return await channels.FindAsync(channel, cancellationToken) switch
            {
                Place.Found place => new SendOutcome.Sent(await CreateAsync(place.Id, message, nonce, cancellationToken)),
                Place.Missing missing => new SendOutcome.Later(UntilLooking, missing.Reason),
                var other => throw new InvalidOperationException($"{other} is not a place that we know"),
            };
        }
        catch (DiscordException trouble)
        {
            channels.Forget();
            return Troubles.Of(trouble, channel);
        }
    }

    public async Task<Sighting> FindAsync(string channel, string nonce, string? link, DateTimeOffset since, CancellationToken cancellationToken)
    {
        try
        {
            return await channels.FindAsync(channel, cancellationToken) switch
            {
                Place.Found place => await LookAsync(place.Id, nonce, link, since - ClocksMayDiffer, cancellationToken),
                Place.Missing missing => new Sighting.Later(UntilLooking, missing.Reason),
                var other => throw new InvalidOperationException($"{other} is not a place that we know"),
            };
        }
        catch (DiscordException trouble)
        {
            channels.Forget();
            return new Sighting.Later(UntilLooking, trouble.Message);
        }
    }

    private async Task<string> CreateAsync(Snowflake channel, ChatMessage message, string nonce, CancellationToken cancellationToken)
    {
        var sent = await rest.Messages.CreateAsync(
            channel, new() { Content = Appearance.Content(message), Embeds = Appearance.Embeds(message), Nonce = nonce }, cancellationToken);
        return sent.Id.ToString();
    }

    /// <summary>Reads the channel back to the time of the attempt.</summary>
    private async Task<Sighting> LookAsync(Snowflake channel, string nonce, string? link, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var self = await home.SelfAsync(cancellationToken);
        for (Snowflake? before = null; ;)
        {
            var page = await rest.Messages.ListAsync(channel, new() { Before = before, Limit = PageLength }, cancellationToken);
            var recent = page.Where(message => message.Timestamp >= since).ToList();
            if (recent.FirstOrDefault(message => message.Author?.Id == self.Id && IsIt(message, nonce, link)) is { } found)
                return new Sighting.Found(found.Id.ToString());
            if (recent.Count < PageLength)
                return new Sighting.NotFound();
            before = recent[^1].Id;
        }
    }

    private static bool IsIt(Message message, string nonce, string? link) =>
        message.Nonce is { } known ? known == nonce : Appearance.WebAddress(link) is { } address && Holds(message, address);

    private static bool Holds(Message message, Uri address) =>
        message.Embeds.Any(embed => Appearance.WebAddress(embed.Url) == address) || message.Content.Contains(address.AbsoluteUri, StringComparison.Ordinal);
}
