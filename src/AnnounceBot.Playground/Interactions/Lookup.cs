using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Finds people, roles and channels as people name them: by id, by name, or by a mention.</summary>
internal sealed class Lookup(ChatWorld world)
{
    public Person? Person(string text) => world.Person(Bare(text));

    public JsonObject? Role(string text) => world.Guild.Roles(PlaygroundIds.Guild).Value!
        .Select(role => role!.AsObject())
        .FirstOrDefault(role => Is(role, "id", Bare(text)) || Is(role, "name", text));

    /// <summary>A channel that the person sees.</summary>
    public JsonObject? Channel(string text, Person viewer) =>
        world.Channels.Find(Bare(text)) is { } channel ? world.Channels.Get(viewer, channel.Id).Value : null;

    public Permissions PermissionsOf(Person person, string channelId) => world.Channels.PermissionsOf(person, channelId);

    private static bool Is(JsonObject role, string name, string text) =>
        string.Equals(role[name]!.GetValue<string>(), text, StringComparison.OrdinalIgnoreCase);

    // <@1>, <@&1> and <#1> are mentions.
    private static string Bare(string text) => text.StartsWith('<') ? text.Trim('<', '>', '@', '&', '#', '!') : text;
}
