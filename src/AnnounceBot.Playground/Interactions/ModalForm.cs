using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;
using AnnounceBot.Playground.World.Forms;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Checks a modal that the bot opens, and numbers its components: developers/components/reference.</summary>
internal sealed class ModalForm
{
    private const int MostComponents = 5;
    private const int ActionRow = 1;
    private const int TextInput = 4;
    private const int TextDisplay = 10;
    private const int Label = 18;

    private static readonly long[] AtTop = [ActionRow, TextDisplay, Label];

    private readonly HashSet<string> _customIds = [];
    private readonly FieldForm _fields;
    private int _count;

    private ModalForm() => _fields = new(ClaimCustomId);

    public static Outcome<JsonObject> Read(JsonObject data)
    {
        var errors = new FormErrors();
        var form = new Form(data, errors, ["data"]);
        form.Text("custom_id", 100, min: 1);
        form.Text("title", 45, min: 1);
        var reader = new ModalForm();
        foreach (var component in form.Objects("components", MostComponents, 1))
            reader.Check(component);
        if (errors.Any)
            return errors.ToRefusal();

        var modal = (JsonObject)data.DeepClone();
        reader.Number(modal["components"]);
        return modal;
    }

    private void Check(Form component)
    {
        if (!component.Has("type"))
            component.Wrong("type", FormError.Required);
        switch (component.Choice("type", AtTop))
        {
            case Label:
                component.Text("label", 45, min: 1);
                component.Text("description", 100);
                if (component.Object("component") is { } field)
                    _fields.Check(field);
                else
                    component.Wrong("component", FormError.Required);
                break;
            case ActionRow:
                foreach (var input in component.Objects("components", 1, 1))
                    CheckInRow(input);
                break;
            case TextDisplay:
                component.Text("content", 4000, min: 1);
                break;
        }
    }

    // The older way: a text input brings its own label.
    private void CheckInRow(Form input)
    {
        if (input.Choice("type", TextInput) is null)
            return;

        input.Text("label", 45, min: 1);
        _fields.Check(input);
    }

    private string? ClaimCustomId(Form form)
    {
        var id = form.Text("custom_id", 100, min: 1);
        if (id is not null && !_customIds.Add(id))
            form.Wrong("custom_id", new("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated"));
        return id;
    }

    private void Number(JsonNode? components)
    {
        foreach (var component in ComponentReader.All(components))
            component["id"] = ++_count;
    }
}
