using System.Globalization;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World;

/// <summary>Reactions to messages (developers/resources/message).</summary>
internal sealed class Reactions(WorldState world, Messages messages)
{
    private const int MostKinds = 20;

    /// <summary>Create Reaction. The first of a kind needs a permission more.</summary>
    public Outcome<JsonObject> Add(Person person, string channelId, string messageId, string emoji) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (messages.Reach(person, channelId, messageId, Permissions.ReadMessageHistory, out var message) is { } unreachable)
            return unreachable;
        if (!EmojiText.IsOne(emoji))
            return Refusal.UnknownEmoji;
        if (messages.IsArchived(message.Channel))
            return Refusal.ThreadArchived;
        if (!message.Reactions.TryGetValue(emoji, out var people))
        {
            if (MayBegin(person, message) is { } refused)
                return refused;
            people = [];
            message.Reactions.Add(emoji, people);
        }

        if (people.Contains(person))
            return new JsonObject();

        people.Add(person);
        Tell("MESSAGE_REACTION_ADD", message, person, emoji);
        return new JsonObject();
    });

    /// <summary>Delete Own Reaction; it is no mistake if there was none.</summary>
    public Outcome<JsonObject> Remove(Person person, string channelId, string messageId, string emoji) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (messages.Reach(person, channelId, messageId, Permissions.ReadMessageHistory, out var message) is { } unreachable)
            return unreachable;
        if (!EmojiText.IsOne(emoji))
            return Refusal.UnknownEmoji;
        if (messages.IsArchived(message.Channel))
            return Refusal.ThreadArchived;
        if (!message.Reactions.TryGetValue(emoji, out var people) || !people.Remove(person))
            return new JsonObject();

        if (people.Count == 0)
            message.Reactions.Remove(emoji);
        Tell("MESSAGE_REACTION_REMOVE", message, person, emoji);
        return new JsonObject();
    });

    /// <summary>Get Reactions: who reacted with an emoji, by id.</summary>
    /// <param name="after">Only users with a greater id.</param>
    public Outcome<JsonArray> Of(Person viewer, string channelId, string messageId, string emoji, string? after, int limit) => world.Do<Outcome<JsonArray>>(() =>
    {
        if (messages.Reach(viewer, channelId, messageId, Permissions.ReadMessageHistory, out var message) is { } unreachable)
            return unreachable;
        if (!EmojiText.IsOne(emoji))
            return Refusal.UnknownEmoji;

        var people = message.Reactions.GetValueOrDefault(emoji) ?? [];
        return Shape.List(people.OrderBy(NumberOf).Where(person => after is null || NumberOf(person) > Parse(after)).Take(limit).Select(PersonShape.User));
    });

    private Refusal? MayBegin(Person person, Message message) =>
        world.Rules.Denied(message.Channel, person, Permissions.AddReactions)
        ?? (message.Reactions.Count < MostKinds ? null : Refusal.TooManyReactions);

    private void Tell(string type, Message message, Person person, string emoji)
    {
        var data = new JsonObject
        {
            ["user_id"] = person.Id,
            ["channel_id"] = message.Channel.Id,
            ["message_id"] = message.Id,
            ["emoji"] = MessageShape.Emoji(emoji),
            ["burst"] = false,
            ["type"] = 0,
        };
        if (message.Channel.Recipient is null)
            data["guild_id"] = PlaygroundIds.Guild;
        if (type == "MESSAGE_REACTION_ADD")
            data["message_author_id"] = message.Author.Id;
        world.Raise(type, data, message.Channel);
    }

    private static ulong NumberOf(Person person) => Parse(person.Id);

    private static ulong Parse(string id) => ulong.Parse(id, CultureInfo.InvariantCulture);
}
