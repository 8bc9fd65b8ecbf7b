using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Collects the objects behind the ids in an interaction's data: Discord's "resolved data".</summary>
/// <param name="actor">Whose permissions in mentioned channels are told.</param>
internal sealed class Resolved(Lookup lookup, Person actor)
{
    private static readonly string[] OfChannel = ["id", "name", "type", "parent_id", "thread_metadata", "flags", "last_message_id", "topic", "nsfw", "position", "rate_limit_per_user", "guild_id"];

    private readonly JsonObject _all = [];

    /// <summary>The collection; null if nothing was mentioned.</summary>
    public JsonObject? All => _all.Count > 0 ? _all : null;

    /// <returns>The id; null if there is no such person.</returns>
    public string? User(string text)
    {
        if (lookup.Person(text) is not { } person)
            return null;

        var member = PersonShape.MemberWithoutUser(person);
        foreach (var left in new[] { "deaf", "mute" })
            member.Remove(left);
        member["permissions"] = lookup.PermissionsOf(person, PlaygroundIds.General).Decimal();
        Part("users")[person.Id] = PersonShape.User(person);
        Part("members")[person.Id] = member;
        return person.Id;
    }

    public string? Role(string text) => lookup.Role(text) is { } role ? Add("roles", role) : null;

    /// <param name="types">The kinds of channel that are taken; null: all.</param>
    public string? Channel(string text, JsonArray? types)
    {
        if (lookup.Channel(text, actor) is not { } channel)
            return null;
        if (types is { Count: > 0 } && !types.Any(type => type!.GetValue<int>() == channel["type"]!.GetValue<int>()))
            return null;

        foreach (var name in channel.Select(property => property.Key).Except(OfChannel).ToList())
            channel.Remove(name);
        channel["permissions"] = lookup.PermissionsOf(actor, channel["id"]!.GetValue<string>()).Decimal();
        return Add("channels", channel);
    }

    public string? Mentionable(string text) => User(text) ?? Role(text);

    public string Message(JsonObject message) => Add("messages", message);

    public string Attachment(JsonObject attachment) => Add("attachments", attachment);

    private string Add(string part, JsonObject found)
    {
        var id = found["id"]!.GetValue<string>();
        Part(part)[id] = found.DeepClone();
        return id;
    }

    private JsonObject Part(string name)
    {
        if (_all[name] is JsonObject there)
            return there;

        var made = new JsonObject();
        _all[name] = made;
        return made;
    }
}
