using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World;

/// <summary>The guild, its roles and members, and the bot's application.</summary>
internal sealed class Guild(WorldState world, GuildShape shape)
{
    public Outcome<JsonObject> Get(string id, bool withCounts) => world.Do<Outcome<JsonObject>>(() =>
        id == PlaygroundIds.Guild ? shape.Of(withCounts) : Refusal.UnknownGuild);

    public Outcome<JsonArray> Roles(string id) => world.Do<Outcome<JsonArray>>(() =>
        id == PlaygroundIds.Guild ? shape.Roles() : Refusal.UnknownGuild);

    /// <summary>A member as everybody sees them.</summary>
    public Outcome<JsonObject> Member(string id, string userId) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (id != PlaygroundIds.Guild)
            return Refusal.UnknownGuild;
        return world.People.Find(person => person.Id == userId) is { } person ? PersonShape.Member(person) : Refusal.UnknownUser;
    });

    /// <summary>The viewer's own membership.</summary>
    public Outcome<JsonObject> OwnMember(Person viewer, string id) => Member(id, viewer.Id);

    /// <summary>The guilds that the viewer is in: this one.</summary>
    public JsonArray Mine(Person viewer, bool withCounts) => world.Do(() => Shape.List([shape.Brief(viewer, withCounts)]));

    public JsonObject Application() => world.Do(shape.Application);

    /// <summary>The person's permissions in the guild as a whole.</summary>
    public Permissions PermissionsOf(Person person) => world.Do(() => world.Rules.InGuild(person));
}
