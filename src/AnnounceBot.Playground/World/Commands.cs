using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Forms;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World;

/// <summary>The bot's registered commands: its global ones, and those of the guild.</summary>
internal sealed class Commands(WorldState world)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Dictionary<string, List<JsonObject>> _places = [];
    private readonly Dictionary<string, List<DateTimeOffset>> _creates = [];

    /// <summary>Bulk Overwrite: afterwards there are these and no others. One that was there under its name keeps its id.</summary>
    /// <param name="guildId">Null: the global ones.</param>
    public Outcome<JsonArray> Overwrite(string applicationId, string? guildId, JsonNode? body) => world.Do<Outcome<JsonArray>>(() =>
    {
        if (Refused(applicationId, guildId) is { } refused)
            return refused;

        var read = CommandForm.ReadAll(body);
        if (read.Value is not { } definitions)
            return read.Refusal!;
        if (TooMany(definitions) is { } tooMany)
            return tooMany;

        var place = guildId ?? "";
        var before = _places.GetValueOrDefault(place) ?? [];
        if (TooManyToday(place, definitions.Count(definition => Twin(before, definition) is null)) is { } wait)
            return wait;

        List<JsonObject> after = [.. definitions.Select(definition => Register(definition, Twin(before, definition), guildId))];
        _places[place] = after;
        world.Raise("PLAYGROUND_COMMANDS", new JsonObject { ["commands"] = All() });
        return Copies(after, withTranslations: true);
    });

    /// <summary>Get Commands.</summary>
    /// <param name="withTranslations">Else the dictionaries of translations are left out.</param>
    public Outcome<JsonArray> Get(string applicationId, string? guildId, bool withTranslations) => world.Do<Outcome<JsonArray>>(() =>
        Refused(applicationId, guildId) is { } refused ? refused : Copies(_places.GetValueOrDefault(guildId ?? "") ?? [], withTranslations));

    /// <summary>All commands that people in the guild see: its own, then the global ones. Whole definitions.</summary>
    public JsonArray All() => world.Do(() => Copies(_places.OrderByDescending(place => place.Key).SelectMany(place => place.Value), withTranslations: true));

    private JsonObject Register(JsonObject definition, JsonObject? before, string? guildId)
    {
        var command = Shape.Copy(definition).AsObject();
        command["id"] = before?["id"]!.DeepClone() ?? world.Snowflakes.Next();
        command["application_id"] = PlaygroundIds.Bot;
        if (guildId is not null)
        {
            command["guild_id"] = guildId;
            foreach (var globalOnly in new[] { "dm_permission", "contexts", "integration_types" })
                command.Remove(globalOnly);
        }

        command["version"] = before?["version"]!.DeepClone();
        if (before is null || !JsonNode.DeepEquals(before, command))
            command["version"] = world.Snowflakes.Next();
        return command;
    }

    private Refusal? TooManyToday(string place, int created)
    {
        var today = _creates.TryGetValue(place, out var known) ? known : _creates[place] = [];
        today.RemoveAll(time => time <= world.Now - Day);
        if (today.Count + created > CommandLimits.CreatesADay)
            return Refusal.TooManyCommandsToday;

        today.AddRange(Enumerable.Repeat(world.Now, created));
        return null;
    }

    private static Refusal? TooMany(IReadOnlyList<JsonObject> definitions) => definitions
        .GroupBy(definition => definition["type"]!.ToString())
        .Select(kind => (Count: kind.Count(), Most: kind.Key == "1" ? CommandLimits.SlashCommands : CommandLimits.MenuCommands))
        .Where(kind => kind.Count > kind.Most)
        .Select(kind => Refusal.TooManyCommands(kind.Most))
        .FirstOrDefault();

    private static Refusal? Refused(string applicationId, string? guildId)
    {
        if (applicationId != PlaygroundIds.Bot)
            return Refusal.NotYourApplication;
        return guildId is null or PlaygroundIds.Guild ? null : Refusal.MissingAccess;
    }

    private static JsonObject? Twin(List<JsonObject> commands, JsonObject definition) => commands.Find(command =>
        command["name"]!.ToString() == definition["name"]!.ToString() && command["type"]!.ToString() == definition["type"]!.ToString());

    private static JsonArray Copies(IEnumerable<JsonObject> commands, bool withTranslations)
    {
        var copies = Shape.List(commands.Select(command => command.DeepClone()));
        if (!withTranslations)
            RemoveTranslations(copies);
        return copies;
    }

    private static void RemoveTranslations(JsonArray parts)
    {
        foreach (var part in parts.OfType<JsonObject>())
        {
            part.Remove("name_localizations");
            part.Remove("description_localizations");
            foreach (var list in new[] { "options", "choices" })
            {
                if (part[list] is JsonArray inner)
                    RemoveTranslations(inner);
            }
        }
    }
}
