using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Modals that the bot opened and a person sends in.</summary>
internal sealed class ModalReader(InteractionBook book, Lookup lookup)
{
    private const int ActionRow = 1;
    private const int TextDisplay = 10;

    public string? ChannelOf(Person person, string customId) => book.Opened(person.Id, customId)?.ChannelId;

    public Act Read(InteractionRequest request, string id, Person person, string channel, string locale)
    {
        if (request.CustomId is not { } customId)
            throw new InteractionException("A modal needs \"customId\".");
        if (book.Opened(person.Id, customId) is not { Modal: { } modal } opened)
            throw new InteractionException($"The bot has opened no modal \"{customId}\" for {person.Name}.");

        var fields = request.Fields ?? [];
        var known = ComponentReader.All(modal["components"]).Select(component => component["custom_id"]?.GetValue<string>()).OfType<string>().ToList();
        if (fields.FirstOrDefault(field => !known.Contains(field.Key)) is { Key: { } unknown })
            throw new InteractionException($"The modal has no field \"{unknown}\"; it has: {string.Join(", ", known)}.");

        var resolved = new Resolved(lookup, person);
        var reader = new FieldReader(fields, resolved);
        var data = new JsonObject
        {
            ["custom_id"] = customId,
            ["components"] = Shape.List(modal["components"]!.AsArray().Select(component => Row(component!.AsObject(), reader)).ToArray()),
        };
        data.Put("resolved", resolved.All);
        return new(id, Act.Modal, person, channel, data, opened.Act.Message, Name: null, locale) { Origin = opened.Act };
    }

    // A label holds one component under "component"; the older action row a list under "components".
    private static JsonObject Row(JsonObject component, FieldReader reader)
    {
        var row = new JsonObject { ["type"] = component["type"]!.DeepClone(), ["id"] = component["id"]!.DeepClone() };
        switch (component["type"]!.GetValue<int>())
        {
            case TextDisplay:
                break;
            case ActionRow:
                row["components"] = Shape.List(component["components"]!.AsArray().Select(field => reader.Read(field!.AsObject())).ToArray());
                break;
            default:
                row["component"] = reader.Read(component["component"]!.AsObject());
                break;
        }

        return row;
    }
}
