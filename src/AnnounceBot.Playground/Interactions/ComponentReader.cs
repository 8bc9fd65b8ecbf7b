using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Buttons and selects on the bot's messages.</summary>
internal sealed class ComponentReader(ChatWorld world, Lookup lookup)
{
    private const int Button = 2;

    public Act Read(InteractionRequest request, string id, Person person, string channel, string locale)
    {
        if (request.Message is not { } messageId || request.CustomId is not { } customId)
            throw new InteractionException("A component needs \"message\" and \"customId\".");
        if (world.Messages.SeenBy(person, channel).FirstOrDefault(message => message!["id"]!.GetValue<string>() == messageId) is null)
            throw new InteractionException($"{person.Name} sees no message {messageId} there.");

        var message = world.Answers.Get(channel, messageId).Value!;
        var components = All(message["components"]!).Where(component => component["custom_id"] is not null).ToList();
        if (components.Find(component => component["custom_id"]!.GetValue<string>() == customId) is not { } component)
            throw new InteractionException($"The message has no component \"{customId}\"; it has: {string.Join(", ", components.Select(each => each["custom_id"]))}.");
        if (component["disabled"]?.GetValue<bool>() == true)
            throw new InteractionException($"The component \"{customId}\" is disabled.");

        return new(id, Act.Component, person, channel, Data(component, request.Values ?? [], person), message, Name: null, locale);
    }

    /// <summary>All components in a message or modal, however deep.</summary>
    public static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(All),
        JsonObject component => new[] { component }.Concat(All(component["components"])).Concat(All(component["accessory"])).Concat(All(component["component"])),
        _ => [],
    };

    private JsonObject Data(JsonObject component, IReadOnlyList<string> values, Person person)
    {
        var type = component["type"]!.GetValue<int>();
        var data = new JsonObject
        {
            ["component_type"] = type,
            ["id"] = component["id"]?.DeepClone(),
            ["custom_id"] = component["custom_id"]!.DeepClone(),
        };
        if (type == Button)
            return data;

        var resolved = new Resolved(lookup, person);
        data["values"] = Shape.Strings(SelectValues.Read(component, values, resolved));
        data.Put("resolved", resolved.All);
        return data;
    }
}
