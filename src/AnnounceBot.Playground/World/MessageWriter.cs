using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Forms;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World;

/// <summary>Makes message objects of checked bodies, and changes them when they are edited. Call it under the world's lock.</summary>
internal sealed class MessageWriter(WorldState world, MessageShape shape, AttachmentWriter attachments)
{
    private const int ReplyType = 19;

    /// <param name="id">A new id; that of the thread for a forum post's first message.</param>
    /// <param name="onlyFor">The one person who shall see it.</param>
    public Message Write(string id, Channel channel, Person author, MessageDraft draft, IReadOnlyList<UploadedFile> files, Message? repliedTo = null, Person? onlyFor = null)
    {
        var body = Empty(id, channel, author);
        body["type"] = repliedTo is null ? 0 : ReplyType;
        body["tts"] = draft.Tts;
        body.Put("nonce", draft.Nonce?.DeepClone());
        if (repliedTo is not null)
            Refer(body, repliedTo);
        if (draft.Poll is not null)
            body["poll"] = Poll(draft.Poll);

        var message = new Message(id, channel, author, body) { OnlyFor = onlyFor };
        Change(message, draft with { Content = draft.Content ?? "" }, files, draft.AllowedMentions ?? AllowedMentions.All, repliedTo?.Author);
        return message;
    }

    /// <summary>Puts what the draft names into the message; who is pinged is counted again when it names a text.</summary>
    public void Change(Message message, MessageDraft draft, IReadOnlyList<UploadedFile> files, AllowedMentions allowed, Person? repliedTo = null)
    {
        var body = message.Body;
        body.Put("content", draft.Content);
        body.Put("embeds", draft.Embeds is { } embeds ? Shape.Copy(embeds) : null);
        body.Put("components", draft.Components is { } components ? Shape.Copy(components) : null);
        if (draft.Flags is { } flags)
            message.Flags = flags | (message.Flags & ~MessageFlags.SuppressEmbeds);
        attachments.Put(message, draft.Attachments, files);
        if (draft.Content is not null || draft.Components is not null)
            CountPings(message, allowed, repliedTo);
    }

    private JsonObject Empty(string id, Channel channel, Person author) => new()
    {
        ["id"] = id,
        ["type"] = 0,
        ["channel_id"] = channel.Id,
        ["author"] = PersonShape.User(author),
        ["content"] = "",
        ["timestamp"] = Shape.Timestamp(world.Now),
        ["edited_timestamp"] = null,
        ["tts"] = false,
        ["pinned"] = false,
        ["mentions"] = new JsonArray(),
        ["mention_roles"] = new JsonArray(),
        ["mention_everyone"] = false,
        ["attachments"] = new JsonArray(),
        ["embeds"] = new JsonArray(),
        ["components"] = new JsonArray(),
        ["flags"] = 0,
    };

    private void CountPings(Message message, AllowedMentions allowed, Person? repliedTo)
    {
        var text = message.Body["content"]!.GetValue<string>() + "\n" + string.Join('\n', TextDisplays(message.Body["components"]!));
        var pings = Pings.Of(world, text, allowed, world.Rules.In(message.Channel, message.Author), repliedTo);
        message.Body["mentions"] = Shape.List(pings.People.Select(PersonShape.User));
        message.Body["mention_roles"] = Shape.Strings(pings.Roles.Select(role => role.Id));
        message.Body["mention_everyone"] = pings.Everyone;
    }

    private static IEnumerable<string> TextDisplays(JsonNode components) => components.AsArray().OfType<JsonObject>().SelectMany(component =>
        (component["content"] is { } content ? [content.GetValue<string>()] : Enumerable.Empty<string>())
        .Concat(component["components"] is { } inner ? TextDisplays(inner) : []));

    private JsonObject Poll(JsonObject asked)
    {
        var poll = Shape.Copy(asked).AsObject();
        poll["expiry"] = Shape.Timestamp(world.Now.AddHours(poll[PollForm.Duration]!.GetValue<int>()));
        poll.Remove(PollForm.Duration);
        return poll;
    }

    private void Refer(JsonObject body, Message repliedTo)
    {
        var reference = new JsonObject { ["type"] = 0, ["channel_id"] = repliedTo.Channel.Id, ["message_id"] = repliedTo.Id };
        if (repliedTo.Channel.Recipient is null)
            reference["guild_id"] = PlaygroundIds.Guild;
        body["message_reference"] = reference;

        var referenced = shape.Of(repliedTo, world.Bot);
        referenced.Remove("referenced_message");
        body["referenced_message"] = referenced;
    }
}
