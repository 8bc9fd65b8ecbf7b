using System.Text.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Forms;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World;

/// <summary>Threads and forum posts (developers/topics/threads).</summary>
internal sealed class Threads(WorldState world, ChannelShape shape, Messages messages, MessageShape messageShape, MessageWriter writer, MessageRules rules)
{
    /// <summary>Start Thread from Message: it gets the message's id, so there is one at most.</summary>
    public Outcome<JsonObject> StartFromMessage(Person person, string channelId, string messageId, JsonObject body) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (messages.Reach(person, channelId, messageId, Permissions.CreatePublicThreads, out var message) is { } unreachable)
            return unreachable;
        if (message.Channel.Type is not (ChannelType.Text or ChannelType.Announcement))
            return Refusal.WrongChannelType;

        var read = ThreadDraft.Read(body, isPost: false);
        if (read.Value is not { } draft)
            return read.Refusal!;
        if (world.Channels.ContainsKey(messageId))
            return Refusal.ThreadExists;

        var type = message.Channel.Type == ChannelType.Announcement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
        var thread = Start(message.Id, type, message.Channel, person, draft);
        message.Flags |= MessageFlags.HasThread;
        messages.Updated(message);
        return shape.Of(thread);
    });

    /// <summary>Start Thread without Message, or in a forum with its first message.</summary>
    public Outcome<JsonObject> Start(Person person, string channelId, JsonObject body, IReadOnlyList<UploadedFile> files) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (world.Channels.GetValueOrDefault(channelId) is not { } channel)
            return Refusal.UnknownChannel;

        return channel.Type switch
        {
            ChannelType.Forum => Post(person, channel, body, files),
            ChannelType.Text or ChannelType.Announcement => StartEmpty(person, channel, body),
            _ => world.Rules.Denied(channel, person, Permissions.None) ?? Refusal.WrongChannelType,
        };
    });

    /// <summary>List Active Guild Threads: those that the viewer may see.</summary>
    public Outcome<JsonObject> Active(Person viewer, string guildId) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (guildId != PlaygroundIds.Guild)
            return Refusal.UnknownGuild;

        var active = world.Channels.Values.Where(channel => channel.Thread?.IsArchived(world.Now) == false && world.Rules.MayView(channel, viewer)).Reverse().ToList();
        return Listed(viewer, active, hasMore: false);
    });

    /// <summary>List Public Archived Threads, the last archived first.</summary>
    /// <param name="before">Only those archived before this.</param>
    public Outcome<JsonObject> Archived(Person viewer, string channelId, DateTimeOffset? before, int limit) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (world.Channels.GetValueOrDefault(channelId) is not { } channel)
            return Refusal.UnknownChannel;
        if (world.Rules.Denied(channel, viewer, Permissions.ReadMessageHistory) is { } denied)
            return denied;
        if (channel.IsThread || channel.Recipient is not null)
            return Refusal.WrongChannelType;

        var archived = world.Channels.Values
            .Where(thread => thread.ParentId == channelId && thread.Thread!.IsArchived(world.Now))
            .Where(thread => before is null || thread.Thread!.ArchiveTime(world.Now) < before)
            .OrderByDescending(thread => thread.Thread!.ArchiveTime(world.Now))
            .ToList();
        return Listed(viewer, archived.Take(limit), hasMore: archived.Count > limit);
    });

    /// <summary>Modify Channel, of which only <c>"archived": false</c> is known here: an archived thread is open again.</summary>
    public Outcome<JsonObject> Reopen(Person person, string id, JsonObject body) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (world.Channels.GetValueOrDefault(id) is not { } thread)
            return Refusal.UnknownChannel;
        if (thread.Thread is not { } facts || body.Count != 1 || body["archived"]?.GetValueKind() != JsonValueKind.False)
            return Refusal.WrongChannelType;
        if (world.Rules.Denied(thread, person, facts.Locked ? Permissions.ManageThreads : Permissions.SendMessagesInThreads) is { } denied)
            return denied;

        facts.Reopen(world.Now);
        world.Raise("THREAD_UPDATE", shape.Of(thread), thread);
        return shape.Of(thread);
    });

    /// <summary>Somebody archives a thread by hand, and may lock it too.</summary>
    public void Archive(string id, bool locked) => world.Do(() =>
    {
        if (world.Channels.GetValueOrDefault(id) is not { Thread: { } facts } thread)
            return;

        facts.Archive(world.Now);
        facts.Locked = locked;
        world.Raise("THREAD_UPDATE", shape.Of(thread), thread);
    });

    private Outcome<JsonObject> StartEmpty(Person person, Channel parent, JsonObject body)
    {
        if (world.Rules.Denied(parent, person, Permissions.CreatePublicThreads) is { } denied)
            return denied;

        var read = ThreadDraft.Read(body, isPost: false);
        if (read.Value is not { } draft)
            return read.Refusal!;

        var type = parent.Type == ChannelType.Announcement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
        return draft.Type == type ? shape.Of(Start(world.Snowflakes.Next(), type, parent, person, draft)) : Refusal.WrongChannelType;
    }

    // In a forum, sending is what starting takes: CREATE_PUBLIC_THREADS is not asked for.
    private Outcome<JsonObject> Post(Person person, Channel forum, JsonObject body, IReadOnlyList<UploadedFile> files)
    {
        if (world.Rules.Denied(forum, person, Permissions.SendMessages) is { } denied)
            return denied;

        var read = ThreadDraft.Read(body, isPost: true);
        if (read.Value is not { First: { } first } draft)
            return read.Refusal!;
        if (TagsRefused(person, forum, draft.Tags) is { } untagged)
            return untagged;
        if (rules.ToSend(forum, person, first, files) is { } refused)
            return refused;

        var thread = Start(world.Snowflakes.Next(), ChannelType.PublicThread, forum, person, draft);
        var message = messages.Add(writer.Write(thread.Id, thread, person, first, files));
        forum.LastMessageId = thread.Id;
        var json = shape.Of(thread);
        json["message"] = messageShape.Of(message, person);
        return json;
    }

    private Refusal? TagsRefused(Person person, Channel forum, IReadOnlyList<string> ids)
    {
        var tags = ids.Select(id => forum.Tags.FirstOrDefault(tag => tag.Id == id)).ToList();
        if (tags.Contains(null))
            return Refusal.UnknownTag;
        if (tags.Count == 0 && forum.RequiresTag)
            return Refusal.TagRequired;
        return tags.Exists(tag => tag!.Moderated) ? world.Rules.Denied(forum, person, Permissions.ManageThreads) : null;
    }

    private Channel Start(string id, ChannelType type, Channel parent, Person owner, ThreadDraft draft)
    {
        var thread = new Channel(id, type, draft.Name)
        {
            ParentId = parent.Id,
            Slowmode = draft.Slowmode,
            Thread = new(owner.Id, world.Now, draft.AutoArchive, draft.Tags),
        };
        world.Channels.Add(id, thread);

        var created = shape.Of(thread);
        created["newly_created"] = true;
        world.Raise("THREAD_CREATE", created, thread);
        return thread;
    }

    private JsonObject Listed(Person viewer, IEnumerable<Channel> threads, bool hasMore)
    {
        var listed = threads.ToList();
        return new()
        {
            ["threads"] = Shape.List(listed.Select(shape.Of)),
            ["members"] = Shape.List(listed.Where(thread => thread.Thread!.OwnerId == viewer.Id).Select(thread => ChannelShape.Member(thread, viewer))),
            ["has_more"] = hasMore,
        };
    }
}
