using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>Says things on Discord, each once.</summary>
internal sealed class DiscordChat(DiscordRest rest, ChannelBook channels, RoleBook roles, ForumPosts forums, ChannelHistory history, TimeProvider clock) : IChat
{
    private const string ToWrite = "\"View Channel\", \"Send Messages\", \"Send Messages in Threads\" and \"Embed Links\"",
        ToRead = "\"Read Message History\"", ToOpenThreads = "\"Create Public Threads\"";

    private const int UsualArchiveMinutes = 1440;

    /// <summary>How long a channel rests that is not there.</summary>
    private static readonly TimeSpan UntilLooking = TimeSpan.FromMinutes(1);

    /// <summary>Our clock and Discord's may differ, and ours may have been set since: what is so much older than the attempt is looked at, too.</summary>
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromHours(1);

    /// <summary>
    /// While Discord surely still knows a nonce (it says "a few minutes"), asking for the same message again is the surest way to look for it: the answer is the
    /// one that is there. That request may be made later than now: reading the channels, reading the roles and writing take up to 52 seconds each (5 of waiting
    /// for limits, three tries of 15, and the rests between them). With these three minutes must not be over.
    /// </summary>
    private static readonly TimeSpan NonceIsKnown = TimeSpan.FromSeconds(30);

    public Task<SendOutcome> CreateAsync(string channel, ChatMessage message, string nonce, CancellationToken cancellationToken) =>
        TryAsync(channel, ToWrite, async () =>
        {
            var place = await channels.FindAsync(channel, cancellationToken);
            if (place is Place.Missing missing)
                return new SendOutcome.Blocked(UntilLooking, missing.Reason);
            var mentioned = await roles.FindAsync(message.Mention, cancellationToken);
            return place switch
            {
                Place.Found found => new SendOutcome.Done(await WriteAsync(found.Channel.Id, message, mentioned, nonce, cancellationToken)),
                Place.Forum forum => await forums.CreateAsync(forum.Channel, message, mentioned, cancellationToken),
                _ => throw new InvalidOperationException($"{place} is not a place that we know"),
            };
        });

    public async Task<Sighting> FindAsync(string channel, Attempt attempt, CancellationToken cancellationToken)
    {
        var age = clock.GetUtcNow() - attempt.BegunAt;
        // An attempt of the future: our clock was set back, and nobody knows how long ago it was.
        var since = (age < TimeSpan.Zero ? clock.GetUtcNow() : attempt.BegunAt) - ClocksMayDiffer;
        try
        {
            return await channels.FindAsync(channel, cancellationToken) switch
            {
                Place.Forum forum => await forums.FindAsync(forum.Channel, attempt, since, cancellationToken),
                Place.Found when age >= TimeSpan.Zero && age < NonceIsKnown => new Sighting.NotFound(),
                Place.Found place => await history.FindAsync(place.Channel, attempt, since, cancellationToken),
                Place.Missing missing => new Sighting.Blocked(UntilLooking, missing.Reason),
                var other => throw new InvalidOperationException($"{other} is not a place that we know"),
            };
        }
        catch (DiscordException trouble)
        {
            return Explain(trouble, channel, ToRead) switch
            {
                SendOutcome.Later later => new Sighting.Later(later.Wait, later.Reason),
                SendOutcome.Blocked blocked => new Sighting.Blocked(blocked.Wait, blocked.Reason),
                _ => new Sighting.Later(UntilLooking, trouble.Message),
            };
        }
    }

    public Task<SendOutcome> EditAsync(MessageRef message, ChatMessage to, CancellationToken cancellationToken) => OnAsync(message, ToWrite, async (channel, id) =>
    {
        var content = Appearance.Content(to, await roles.FindAsync(to.Mention, cancellationToken)) ?? "";
        var change = new EditMessage { Content = content, Embeds = Appearance.Embeds(to), Components = Buttons.Rows(to.Buttons) };
        try
        {
            await rest.Messages.EditAsync(channel, id, change, cancellationToken);
            return new SendOutcome.Done(message);
        }
        catch (DiscordRefusedException refused) when (refused.Code == Troubles.ThreadIsArchived)
        {
            return new SendOutcome.Gone("its thread was put away, so it stays as it was");
        }
    });

    public Task<SendOutcome> DeleteAsync(MessageRef message, CancellationToken cancellationToken) => OnAsync(message, ToWrite, async (channel, id) =>
    {
        try
        {
            await rest.Messages.DeleteAsync(channel, id, reason: null, cancellationToken);
            return new SendOutcome.Done(message);
        }
        catch (DiscordRefusedException refused) when (refused.Code == Troubles.ThreadIsArchived)
        {
            return new SendOutcome.Refused($"The thread {channels.NameOf(message.Channel)} was put away. Write something in it to open it again, then retry.");
        }
    });

    public Task<SendOutcome> CrosspostAsync(MessageRef message, CancellationToken cancellationToken) => OnAsync(message, ToWrite, async (channel, id) =>
    {
        try
        {
            await rest.Messages.CrosspostAsync(channel, id, cancellationToken);
            return new SendOutcome.Done(message);
        }
        catch (DiscordRefusedException refused) when (refused.Code == Troubles.AlreadyCrossposted)
        {
            return new SendOutcome.Done(message);
        }
        catch (DiscordRefusedException refused) when (refused.Code == Troubles.WrongChannelType)
        {
            return new SendOutcome.Refused(
                $"#{channels.NameOf(message.Channel)} is no announcement channel, so other servers cannot follow it. Make it one in its settings, or take \"crosspost\" off its route.");
        }
    });

    public Task<SendOutcome> OpenThreadAsync(MessageRef message, string topic, CancellationToken cancellationToken) =>
        OnAsync(message, ToOpenThreads, async (channel, id) => await channels.FindAsync(message.Channel, cancellationToken) switch
        {
            Place.Found { Channel: { IsThread: false } place } => await OpenThreadAsync(place, message, id, topic, cancellationToken),
            Place.Missing missing => new SendOutcome.Blocked(UntilLooking, missing.Reason),
            _ => new SendOutcome.Done(message), // it stands in a thread already
        });

    private async Task<SendOutcome> OpenThreadAsync(Channel place, MessageRef message, Snowflake id, string topic, CancellationToken cancellationToken)
    {
        var thread = new StartThread { Name = Appearance.ThreadName(topic), AutoArchiveDuration = place.DefaultAutoArchiveDuration ?? UsualArchiveMinutes };
        try
        {
            await rest.Threads.StartFromMessageAsync(place.Id, id, thread, reason: null, cancellationToken);
        }
        catch (DiscordRefusedException refused) when (refused.Code == Troubles.ThreadExists)
        {
            return new SendOutcome.Done(message);
        }

        return new SendOutcome.Done(message);
    }

    private async Task<MessageRef> WriteAsync(Snowflake channel, ChatMessage message, Snowflake? mentioned, string nonce, CancellationToken cancellationToken)
    {
        var written = new CreateMessage
        {
            Content = Appearance.Content(message, mentioned),
            Embeds = Appearance.Embeds(message),
            Components = Buttons.Rows(message.Buttons),
            AllowedMentions = Appearance.Allowed(mentioned),
            Nonce = nonce,
        };
        var sent = await rest.Messages.CreateAsync(channel, written, cancellationToken);
        return new(sent.ChannelId.ToString(), sent.Id.ToString());
    }

    private Task<SendOutcome> OnAsync(MessageRef message, string needs, Func<Snowflake, Snowflake, Task<SendOutcome>> act) => TryAsync(message.Channel, needs, async () =>
        Snowflake.TryParse(message.Channel, null, out var channel) && Snowflake.TryParse(message.Id, null, out var id)
            ? await act(channel, id)
            : new SendOutcome.Gone("it was printed, and not shown on Discord"));

    private async Task<SendOutcome> TryAsync(string channel, string needs, Func<Task<SendOutcome>> act)
    {
        try
        {
            return await act();
        }
        catch (DiscordException trouble)
        {
            return Explain(trouble, channel, needs);
        }
    }

    private SendOutcome Explain(DiscordException trouble, string channel, string needs)
    {
        if (trouble is DiscordRefusedException)
            channels.Forget(); // something is not as we know it
        return Troubles.Of(trouble, channels.NameOf(channel), needs);
    }
}
