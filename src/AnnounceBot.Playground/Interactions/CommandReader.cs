using System.Globalization;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Slash commands and those of a message's menu, as registered.</summary>
internal sealed class CommandReader(ChatWorld world, Lookup lookup)
{
    private const int Slash = 1;
    private const int Menu = 3;
    private const int InGuild = 0;
    private const int BotDm = 1;

    public Act Read(InteractionRequest request, string id, Person person, string channel, string locale)
    {
        if (request.Message is { } target)
            return ReadMenu(request, id, person, channel, locale, target);

        var (command, path, options) = Find(request);
        Demand(person, channel, command);
        var resolved = new Resolved(lookup, person);
        var given = new OptionReader(options, resolved, world.Uploads).Read(request.Options ?? []);
        return new(id, Act.Command, person, channel, Nest(command, path, given, resolved), Message: null, string.Join(' ', path), locale);
    }

    public Act ReadAutocomplete(InteractionRequest request, string id, Person person, string channel, string locale)
    {
        var (command, path, options) = Find(request);
        Demand(person, channel, command);
        var resolved = new Resolved(lookup, person);
        var typed = new OptionReader(options, resolved, world.Uploads).ReadTyped(request.Options ?? [], request.Focused);
        return new(id, Act.Autocomplete, person, channel, Nest(command, path, typed, resolved), Message: null, string.Join(' ', path), locale);
    }

    private (JsonObject Command, string[] Path, JsonArray Options) Find(InteractionRequest request)
    {
        var path = (request.Command ?? "").TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (path.Length == 0)
            throw new InteractionException("\"command\" is missing: the command's name, as \"digest preview\".");
        if (All(Slash).FirstOrDefault(command => Is(command, path[0])) is not { } found)
            throw new InteractionException($"There is no command /{path[0]}. Registered are: {Names(All(Slash))}.");

        var level = found;
        foreach (var word in path.Skip(1))
        {
            level = Options(level).Select(option => option!.AsObject()).FirstOrDefault(option => IsNested(option) && Is(option, word))
                ?? throw new InteractionException($"/{found["name"]} has no sub-command \"{word}\"; it has: {Names(Options(level).OfType<JsonObject>())}.");
        }

        if (Options(level).OfType<JsonObject>().Any(IsNested))
            throw new InteractionException($"/{string.Join(' ', path)} needs a sub-command: {Names(Options(level).OfType<JsonObject>())}.");
        return (found, path, Options(level));
    }

    private Act ReadMenu(InteractionRequest request, string id, Person person, string channel, string locale, string target)
    {
        var command = All(Menu).FirstOrDefault(each => Is(each, request.Command ?? ""))
            ?? throw new InteractionException($"Messages have no command \"{request.Command}\". Registered are: {Names(All(Menu))}.");
        Demand(person, channel, command);
        if (world.Messages.SeenBy(person, channel).FirstOrDefault(message => message!["id"]!.GetValue<string>() == target) is null)
            throw new InteractionException($"{person.Name} sees no message {target} there.");

        var resolved = new Resolved(lookup, person);
        var data = Data(command);
        data["target_id"] = resolved.Message(world.Answers.Get(channel, target).Value!);
        data["resolved"] = resolved.All;
        return new(id, Act.Command, person, channel, data, Message: null, command["name"]!.GetValue<string>(), locale);
    }

    private void Demand(Person person, string channel, JsonObject command)
    {
        var context = world.Channels.Get(person, channel).Value!["guild_id"] is null ? BotDm : InGuild;
        var isThere = command["contexts"] is JsonArray contexts ? contexts.Any(each => each!.GetValue<int>() == context) : context == InGuild || command["guild_id"] is null;
        if (!isThere)
            throw new InteractionException($"The command {command["name"]} is not for {(context == BotDm ? "direct messages" : "servers")}.");

        var needed = command["default_member_permissions"] is { } set
            ? (Permissions)ulong.Parse(set.GetValue<string>(), CultureInfo.InvariantCulture)
            : Permissions.None;
        if (command["default_member_permissions"] is not null && needed == Permissions.None)
            needed = Permissions.Administrator;

        var has = world.Channels.PermissionsOf(person, channel);
        if (!has.HasFlag(Permissions.UseApplicationCommands))
            throw new InteractionException($"{person.Name} may not use commands in this channel.");
        if (!has.HasFlag(needed))
            throw new InteractionException($"{person.Name} may not use /{command["name"]}: it is only for those with the permission {needed}.");
    }

    private static JsonObject Nest(JsonObject command, string[] path, JsonArray options, Resolved resolved)
    {
        var inner = options;
        for (var depth = path.Length - 1; depth > 0; depth--)
            inner = [new JsonObject { ["name"] = path[depth], ["type"] = depth == 1 && path.Length == 3 ? 2 : 1, ["options"] = inner }];

        var data = Data(command);
        if (inner.Count > 0)
            data["options"] = inner;
        data.Put("resolved", resolved.All);
        return data;
    }

    private static JsonObject Data(JsonObject command)
    {
        var data = new JsonObject { ["id"] = command["id"]!.DeepClone(), ["name"] = command["name"]!.DeepClone(), ["type"] = command["type"]!.GetValue<int>() };
        data.Put("guild_id", command["guild_id"]?.DeepClone());
        return data;
    }

    private IEnumerable<JsonObject> All(int type) => world.Commands.All().Select(command => command!.AsObject()).Where(command => command["type"]!.GetValue<int>() == type);

    private static JsonArray Options(JsonObject level) => level["options"] as JsonArray ?? [];

    private static bool IsNested(JsonObject option) => option["type"]!.GetValue<int>() <= 2;

    private static bool Is(JsonObject command, string name) => string.Equals(command["name"]!.GetValue<string>(), name, StringComparison.OrdinalIgnoreCase);

    private static string Names(IEnumerable<JsonObject> commands) =>
        string.Join(", ", commands.Select(command => command["name"]!.GetValue<string>())) is { Length: > 0 } names ? names : "none";
}
