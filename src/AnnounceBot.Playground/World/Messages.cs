using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Forms;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World;

/// <summary>The messages: writing, changing and reading them, by the rules of Discord (developers/resources/message).</summary>
internal sealed class Messages(WorldState world, MessageShape shape, MessageWriter writer, MessageRules rules)
{
    private readonly Nonces _nonces = new(world);

    /// <summary>Create Message.</summary>
    public Outcome<JsonObject> Send(Person author, string channelId, JsonObject body, IReadOnlyList<UploadedFile> files) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (world.Channels.GetValueOrDefault(channelId) is not { } channel)
            return Refusal.UnknownChannel;
        if (author.IsBot && channel.Recipient is { } recipient && world.ClosedToBots.Contains(recipient))
            return Refusal.CannotMessage;
        if (MayWrite(channel, author) is { } denied)
            return denied;

        var read = MessageForm.Read(body, MessageUse.Create);
        if (read.Value is not { } draft)
            return read.Refusal!;
        if (rules.ToSend(channel, author, draft, files) is { } refused)
            return refused;

        var repliedTo = draft.ReplyTo is null ? null : Find(channel, draft.ReplyTo);
        if (MayReply(channel, author, draft, repliedTo) is { } unanswered)
            return unanswered;
        if (draft is { EnforceNonce: true, Nonce: not null } && _nonces.Earlier(author, draft.Nonce) is { } earlier)
            return earlier.Channel.Messages.Contains(earlier) ? shape.Of(earlier, author) : Refusal.UnknownMessage;

        var message = Add(writer.Write(world.Snowflakes.Next(), channel, author, draft, files, repliedTo));
        if (draft.Nonce is not null)
            _nonces.Remember(message, draft.Nonce);
        return shape.Of(message, author);
    });

    /// <summary>Edit Message.</summary>
    public Outcome<JsonObject> Edit(Person editor, string channelId, string id, JsonObject body, IReadOnlyList<UploadedFile> files) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (Reach(editor, channelId, id, Permissions.None, out var message) is { } unreachable)
            return unreachable;
        if (message.Author != editor)
            return Refusal.NotYourMessage;
        if (IsArchived(message.Channel))
            return Refusal.ThreadArchived;

        var read = MessageForm.Read(body, MessageUse.Edit, message.Flags.HasFlag(MessageFlags.IsComponentsV2));
        if (read.Value is not { } draft)
            return read.Refusal!;
        if (WouldBeEmpty(message, draft, files))
            return Refusal.EmptyMessage;
        if (draft.Embeds is { Count: > 0 } && world.Rules.Denied(message.Channel, editor, Permissions.EmbedLinks) is { } denied)
            return denied;
        if (rules.ToEdit(message) is { } tooSoon)
            return tooSoon;

        message.Edits.Add(world.Now);
        message.Body["edited_timestamp"] = Shape.Timestamp(world.Now);
        writer.Change(message, draft, files, draft.AllowedMentions ?? AllowedMentions.All);
        return Updated(message);
    });

    /// <summary>Delete Message.</summary>
    public Outcome<JsonObject> Delete(Person person, string channelId, string id) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (Reach(person, channelId, id, Permissions.None, out var message) is { } unreachable)
            return unreachable;
        if (message.Author != person && world.Rules.Denied(message.Channel, person, Permissions.ManageMessages) is { } denied)
            return denied;
        return IsArchived(message.Channel) ? Refusal.ThreadArchived : Remove(message);
    });

    /// <summary>Crosspost Message: publishes an announcement to the servers that follow the channel (here there are none).</summary>
    public Outcome<JsonObject> Crosspost(Person person, string channelId, string id) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (Reach(person, channelId, id, Permissions.SendMessages, out var message) is { } unreachable)
            return unreachable;
        if (message.Author != person && world.Rules.Denied(message.Channel, person, Permissions.ManageMessages) is { } denied)
            return denied;
        if (message.Channel.Type != ChannelType.Announcement)
            return Refusal.WrongChannelType;
        if (message.Flags.HasFlag(MessageFlags.Crossposted))
            return Refusal.AlreadyCrossposted;
        if (rules.ToCrosspost(message.Channel) is { } tooSoon)
            return tooSoon;

        message.Channel.Crossposts.Add(world.Now);
        message.Flags |= MessageFlags.Crossposted;
        return Updated(message);
    });

    /// <summary>Get Message, as the bot may see it.</summary>
    public Outcome<JsonObject> Get(Person viewer, string channelId, string id) => world.Do<Outcome<JsonObject>>(() =>
        Reach(viewer, channelId, id, Permissions.ReadMessageHistory, out var message) is { } unreachable ? unreachable : shape.ForBot(message));

    /// <summary>List Messages, newest first, as the bot may see them.</summary>
    public Outcome<JsonArray> List(Person viewer, string channelId, MessageRange range) => world.Do<Outcome<JsonArray>>(() =>
    {
        if (world.Channels.GetValueOrDefault(channelId) is not { } channel)
            return Refusal.UnknownChannel;
        if (world.Rules.Denied(channel, viewer, Permissions.None) is { } denied)
            return denied;
        if (!channel.TakesMessages)
            return Refusal.WrongChannelType;

        var mayRead = world.Rules.In(channel, viewer).HasFlag(Permissions.ReadMessageHistory);
        return Shape.List(mayRead ? range.Of([.. Shared(channel)]).Select(shape.ForBot) : []);
    });

    /// <summary>All that is in a channel, oldest first and in full, without what only one person sees.</summary>
    public JsonArray All(string channelId) => world.Do(() => world.Channels.GetValueOrDefault(channelId) is { } channel
        ? Shape.List(Shared(channel).Select(message => shape.Of(message, world.Bot)))
        : []);

    /// <summary>All that one person sees in a channel, oldest first: also answers that only they got.</summary>
    public JsonArray SeenBy(Person viewer, string channelId) => world.Do(() =>
        world.Channels.GetValueOrDefault(channelId) is { } channel && world.Rules.MayView(channel, viewer)
            ? Shape.List(channel.Messages.Where(message => message.OnlyFor is null || message.OnlyFor == viewer).Select(message => shape.Of(message, viewer)))
            : []);

    /// <summary>A file that came with a message; null when there is none, or the message is gone.</summary>
    public UploadedFile? File(string channelId, string attachmentId) => world.Do(() => world.Channels.GetValueOrDefault(channelId)?.Messages
        .Select(message => message.Files.GetValueOrDefault(attachmentId)).FirstOrDefault(file => file is not null));

    /// <summary>Puts a message into its channel and tells of it; a thread that slept wakes.</summary>
    internal Message Add(Message message)
    {
        var channel = message.Channel;
        channel.Messages.Add(message);
        if (message.OnlyFor is null)
        {
            channel.LastMessageId = message.Id;
            channel.Thread?.CountMessage(world.Now, isFirst: channel.Id == message.Id);
        }

        world.Raise("MESSAGE_CREATE", shape.ForEvent(message), channel, message.OnlyFor);
        return message;
    }

    internal JsonObject Updated(Message message)
    {
        world.Raise("MESSAGE_UPDATE", shape.ForEvent(message), message.Channel, message.OnlyFor);
        var json = shape.Of(message, world.Bot);
        json.Remove("nonce");
        return json;
    }

    internal JsonObject Remove(Message message)
    {
        message.Channel.Messages.Remove(message);
        var gone = new JsonObject { ["id"] = message.Id, ["channel_id"] = message.Channel.Id };
        if (message.Channel.Recipient is null)
            gone["guild_id"] = PlaygroundIds.Guild;
        world.Raise("MESSAGE_DELETE", gone, message.Channel, message.OnlyFor);
        return [];
    }

    /// <summary>Finds a message that somebody may reach; else tells why not.</summary>
    internal Refusal? Reach(Person person, string channelId, string id, Permissions needed, out Message message)
    {
        message = null!;
        if (world.Channels.GetValueOrDefault(channelId) is not { } channel)
            return Refusal.UnknownChannel;
        if (world.Rules.Denied(channel, person, needed) is { } denied)
            return denied;

        message = Find(channel, id)!;
        return message is null ? Refusal.UnknownMessage : null;
    }

    internal bool IsArchived(Channel channel) => channel.Thread?.IsArchived(world.Now) == true;

    private Refusal? MayWrite(Channel channel, Person author)
    {
        if (world.Rules.Denied(channel, author, PermissionRules.ToSend(channel)) is { } denied)
            return denied;
        if (!channel.TakesMessages)
            return Refusal.ForumNeedsThread;
        return channel.Thread?.Locked == true && world.Rules.Denied(channel, author, Permissions.ManageThreads) is not null ? Refusal.ThreadLocked : null;
    }

    private Refusal? MayReply(Channel channel, Person author, MessageDraft draft, Message? repliedTo)
    {
        if (draft.ReplyTo is null)
            return null;
        if (world.Rules.Denied(channel, author, Permissions.ReadMessageHistory) is not null)
            return Refusal.ReplyNeedsHistory;
        return repliedTo is null && draft.ReplyMustExist
            ? FormErrors.Refuse("message_reference", new("REPLIES_UNKNOWN_MESSAGE", "Unknown message"))
            : null;
    }

    private static bool WouldBeEmpty(Message message, MessageDraft draft, IReadOnlyList<UploadedFile> files) => MessageRules.IsEmpty(
        draft with
        {
            Content = draft.Content ?? message.Body["content"]!.GetValue<string>(),
            Embeds = draft.Embeds ?? message.Body["embeds"]!.AsArray(),
            Components = draft.Components ?? message.Body["components"]!.AsArray(),
            Poll = message.Body["poll"] as JsonObject,
        },
        files)
        && (draft.Attachments?.Count ?? message.Body["attachments"]!.AsArray().Count) == 0;

    private static Message? Find(Channel channel, string id) => Shared(channel).FirstOrDefault(message => message.Id == id);

    /// <summary>One of them; null when there is none for this person.</summary>
    public JsonObject? OneSeenBy(Person viewer, string channelId, string id) => world.Do(() =>
        world.Channels.GetValueOrDefault(channelId) is { } channel && world.Rules.MayView(channel, viewer)
        && channel.Messages.Find(message => message.Id == id) is { } found && (found.OnlyFor is null || found.OnlyFor == viewer)
            ? shape.Of(found, viewer)
            : null);

    private static IEnumerable<Message> Shared(Channel channel) => channel.Messages.Where(message => message.OnlyFor is null);
}
