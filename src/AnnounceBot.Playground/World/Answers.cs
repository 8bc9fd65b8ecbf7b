using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Forms;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World;

/// <summary>Messages that answer interactions: no permission is asked for, and some are for one person only.</summary>
internal sealed class Answers(WorldState world, Messages messages, MessageShape shape, MessageWriter writer)
{
    /// <summary>Writes the bot's answer into a channel.</summary>
    public Outcome<JsonObject> Send(string channelId, JsonObject body, IReadOnlyList<UploadedFile> files, AnswerFacts facts) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (world.Channels.GetValueOrDefault(channelId) is not { } channel)
            return Refusal.UnknownChannel;

        var read = MessageForm.Read(body, MessageUse.Interaction);
        if (read.Value is not { } draft)
            return read.Refusal!;
        if (!facts.IsThinking && MessageRules.IsEmpty(draft, files))
            return Refusal.EmptyMessage;

        draft = draft with { AllowedMentions = draft.AllowedMentions ?? AllowedMentions.UsersOnly };
        var repliedTo = facts.ReplyTo is { } id ? channel.Messages.Find(each => each.Id == id) : null;
        var onlyFor = draft.Flags?.HasFlag(MessageFlags.Ephemeral) == true ? facts.Person : null;
        var message = writer.Write(world.Snowflakes.Next(), channel, world.Bot, draft, files, repliedTo, onlyFor);
        message.Body["type"] = facts.MessageType;
        foreach (var (name, value) in facts.Extra)
            message.Body[name] = value?.DeepClone();
        if (facts.IsThinking)
            message.Flags |= MessageFlags.Loading;
        return shape.Of(messages.Add(message), world.Bot);
    });

    /// <summary>Edits an answer, or the message that a component stands on. The first edit of a deferred answer is its text, and no edit in people's eyes.</summary>
    public Outcome<JsonObject> Edit(string channelId, string id, JsonObject body, IReadOnlyList<UploadedFile> files) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (Find(channelId, id) is not { } message)
            return Refusal.UnknownMessage;

        var read = MessageForm.Read(body, MessageUse.Edit, message.Flags.HasFlag(MessageFlags.IsComponentsV2));
        if (read.Value is not { } draft)
            return read.Refusal!;
        if (message.Flags.HasFlag(MessageFlags.Loading) && MessageRules.IsEmpty(draft, files))
            return Refusal.EmptyMessage;

        if (message.Flags.HasFlag(MessageFlags.Loading))
            message.Flags &= ~MessageFlags.Loading;
        else
            message.Body["edited_timestamp"] = Shape.Timestamp(world.Now);
        writer.Change(message, draft, files, draft.AllowedMentions ?? AllowedMentions.UsersOnly);
        return messages.Updated(message);
    });

    public Outcome<JsonObject> Get(string channelId, string id) => world.Do<Outcome<JsonObject>>(() =>
        Find(channelId, id) is { } message ? shape.Of(message, world.Bot) : Refusal.UnknownMessage);

    public Outcome<JsonObject> Delete(string channelId, string id) => world.Do<Outcome<JsonObject>>(() =>
        Find(channelId, id) is { } message ? messages.Remove(message) : Refusal.UnknownMessage);

    private Message? Find(string channelId, string id) => world.Channels.GetValueOrDefault(channelId)?.Messages.Find(message => message.Id == id);
}
