using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Storage;

namespace AnnounceBot.Chat.Discord;

/// <summary>Says things on Discord, each once.</summary>
internal sealed class DiscordChat(DiscordRest rest, Home home, ChannelBook channels, RoleBook roles, ForumPosts forums, ChannelHistory history, Recollection recollection, TimeProvider clock) : IChat
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
                return ChannelBook.IsOnePerson(channel) ? new SendOutcome.Refused(missing.Reason) : new SendOutcome.Blocked(UntilLooking, missing.Reason);
            var mentioned = await roles.FindAsync(message.Mention, cancellationToken);
            return place switch
            {
                Place.Found found => new SendOutcome.Done(await WriteAsync(found.Channel.Id, message, mentioned, nonce, cancellationToken)),
                Place.Forum forum => await forums.CreateAsync(forum.Channel, message, mentioned, cancellationToken),
                _ => throw new InvalidOperationException($"{place} is not a place that we know"),
            };
        });

    public Task<Sighting> FindAsync(string channel, Attempt attempt, CancellationToken cancellationToken)
    {
        var age = clock.GetUtcNow() - attempt.BegunAt;
        // An attempt of the future: our clock was set back, and nobody knows how long ago it was.
        var since = (age < TimeSpan.Zero ? clock.GetUtcNow() : attempt.BegunAt) - ClocksMayDiffer;
        return LookAsync(channel, async place => place switch
        {
            Place.Forum forum => await forums.FindAsync(forum.Channel, attempt, since, cancellationToken),
            Place.Found when age >= TimeSpan.Zero && age < NonceIsKnown => new Sighting.NotFound(),
            Place.Found found => await history.FindAsync(found.Channel, attempt, since, cancellationToken),
            _ => throw new InvalidOperationException($"{place} is not a place that we know"),
        }, cancellationToken);
    }

    public Task<Sighting> RecallAsync(string channel, Attempt attempt, ForgottenTime time, CancellationToken cancellationToken) => LookAsync(channel, async place => place switch
    {
        Place.Forum forum => await recollection.InForumAsync(forum.Channel, attempt, time, cancellationToken),
        Place.Found found => await recollection.InChannelAsync(found.Channel, attempt, time, cancellationToken),
        _ => throw new InvalidOperationException($"{place} is not a place that we know"),
    }, cancellationToken);

    private async Task<Sighting> LookAsync(string channel, Func<Place, Task<Sighting>> lookAsync, CancellationToken cancellationToken)
    {
        try
        {
            return await channels.FindAsync(channel, cancellationToken) switch
            {
                Place.Missing when ChannelBook.IsOnePerson(channel) => new Sighting.NotFound(),
                Place.Missing missing => new Sighting.Blocked(UntilLooking, missing.Reason),
                var place => await lookAsync(place),
            };
        }
        catch (DiscordException trouble)
        {
            return Explain(trouble, channel, ToRead) switch
            {
                SendOutcome.Later later => new Sighting.Later(later.Wait, later.Reason),
                SendOutcome.Blocked blocked => new Sighting.Blocked(blocked.Wait, blocked.Reason),
                SendOutcome.Refused when ChannelBook.IsOnePerson(channel) => new Sighting.NotFound(), // no conversation, and nothing of ours in it
                _ => new Sighting.Later(UntilLooking, trouble.Message),
            };
        }
    }

    public Task<SendOutcome> EditAsync(MessageRef message, ChatMessage to, CancellationToken cancellationToken) => OnAsync(message, ToWrite, async (channel, id) =>
    {
        var content = Appearance.Content(to, await roles.FindAsync(to.Mention, cancellationToken)) ?? "";
        var change = new EditMessage { Content = content, Embeds = Appearance.Embeds(to), Components = Controls.Rows(to) };
        return await InOpenThreadAsync(channel, () => rest.Messages.EditAsync(channel, id, change, cancellationToken), cancellationToken)
            ? new SendOutcome.Done(message)
            : new SendOutcome.Gone("its thread is locked, so it stays as it was");
    });

    public Task<SendOutcome> DeleteAsync(MessageRef message, CancellationToken cancellationToken) => OnAsync(message, ToWrite, async (channel, id) =>
    {
        return await InOpenThreadAsync(channel, () => rest.Messages.DeleteAsync(channel, id, reason: null, cancellationToken), cancellationToken)
            ? new SendOutcome.Done(message)
            : new SendOutcome.Refused("The thread that it stands in is locked. Unlock it, then retry; or drop it.");
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
                $"#{channels.NameOf(message.Channel)} is no announcement channel, so other servers cannot follow it. Make it one in its settings, or take \"crosspost\" off its route or the round-up.");
        }
    });

    public Task<SendOutcome> OpenThreadAsync(MessageRef message, string topic, CancellationToken cancellationToken) =>
        OnAsync(message, ToOpenThreads, async (channel, id) => await channels.FindAsync(message.Channel, cancellationToken) switch
        {
            Place.Found { Channel: { IsThread: false } place } => await OpenThreadAsync(message, channel, id, topic, place.DefaultAutoArchiveDuration, cancellationToken),
            Place.Missing => await OpenThreadAsync(message, channel, id, topic, archiveMinutes: null, cancellationToken), // gone or hidden: Discord says which
            _ => new SendOutcome.Done(message), // it stands in a thread already
        });

    public async Task<Uri?> LinkToAsync(MessageRef message, CancellationToken cancellationToken) => JumpLink.To(await home.GuildAsync(cancellationToken), message);

    public MessageRef? MessageAt(string link) => JumpLink.Read(link);

    /// <summary>In a thread that was put away nothing can be changed: it is opened first, and goes again by itself while nobody writes.</summary>
    /// <returns>Whether it was done; else the thread is locked.</returns>
    private async Task<bool> InOpenThreadAsync(Snowflake channel, Func<Task> changeAsync, CancellationToken cancellationToken)
    {
        try
        {
            await changeAsync();
            return true;
        }
        catch (DiscordRefusedException refused) when (refused.Code is Troubles.ThreadIsArchived or Troubles.ThreadIsLocked)
        {
            if (refused.Code == Troubles.ThreadIsLocked || !await ReopenAsync(channel, cancellationToken))
                return false;
        }

        await changeAsync();
        return true;
    }

    private async Task<bool> ReopenAsync(Snowflake thread, CancellationToken cancellationToken)
    {
        try
        {
            await rest.Threads.ReopenAsync(thread, cancellationToken);
            return true;
        }
        catch (DiscordRefusedException refused) when (refused.Code is Troubles.ThreadIsArchived or Troubles.ThreadIsLocked or Troubles.MissingPermission)
        {
            return false;
        }
    }

    private async Task<SendOutcome> OpenThreadAsync(
        MessageRef message, Snowflake channel, Snowflake id, string topic, int? archiveMinutes, CancellationToken cancellationToken)
    {
        var thread = new StartThread { Name = Appearance.ThreadName(topic), AutoArchiveDuration = archiveMinutes ?? UsualArchiveMinutes };
        // A thread has the id of the message that it was opened under.
        var opened = new SendOutcome.Done(message with { Channel = message.Id });
        try
        {
            await rest.Threads.StartFromMessageAsync(channel, id, thread, reason: null, cancellationToken);
        }
        catch (DiscordRefusedException refused) when (refused.Code == Troubles.ThreadExists)
        {
            return opened;
        }

        return opened;
    }

    private async Task<MessageRef> WriteAsync(Snowflake channel, ChatMessage message, Snowflake? mentioned, string nonce, CancellationToken cancellationToken)
    {
        var written = new CreateMessage
        {
            Content = Appearance.Content(message, mentioned),
            Embeds = Appearance.Embeds(message),
            Components = Controls.Rows(message),
            AllowedMentions = Appearance.Allowed(mentioned),
            Nonce = nonce,
        };
        var sent = await rest.Messages.CreateAsync(channel, written, cancellationToken);
        return new(sent.ChannelId.ToString(), sent.Id.ToString());
    }

    private Task<SendOutcome> OnAsync(MessageRef message, string needs, Func<Snowflake, Snowflake, Task<SendOutcome>> act) => TryAsync(message.Channel, needs, async () =>
    {
        if (!Snowflake.TryParse(message.Channel, null, out var channel) || !Snowflake.TryParse(message.Id, null, out var id))
            return new SendOutcome.Gone("it was printed, and not shown on Discord");
        try
        {
            return await act(channel, id);
        }
        catch (DiscordRefusedException refused) when (refused.Code == Troubles.UnknownChannel)
        {
            channels.Forget();
            return new SendOutcome.Gone("its channel or thread was deleted"); // for one that is hidden Discord has another code
        }
    });

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
        return trouble is DiscordRefusedException refused && ChannelBook.IsOnePerson(channel)
            ? Troubles.WithOnePerson(refused)
            : Troubles.Of(trouble, channels.NameOf(channel), needs);
    }
}
