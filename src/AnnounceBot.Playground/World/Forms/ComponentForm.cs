using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World.Forms;

/// <summary>Checks a message's components and numbers them, as Discord does (developers/components/reference).</summary>
internal sealed class ComponentForm
{
    private const int MostRows = 5;
    private const int MostTogether = 40;
    private const int MostText = 4000;

    private readonly HashSet<string> _customIds = [];
    private readonly InteractiveForm _interactive;
    private int _count;
    private int _text;

    private ComponentForm() => _interactive = new(ClaimCustomId);

    private static ComponentType[] AtTop { get; } =
    [
        ComponentType.ActionRow, ComponentType.Section, ComponentType.TextDisplay,
        ComponentType.MediaGallery, ComponentType.Separator, ComponentType.Container,
    ];

    /// <param name="isV2">Whether the message says that it is made of components only.</param>
    public static JsonArray Read(Form message, bool isV2)
    {
        var reader = new ComponentForm();
        var components = isV2
            ? reader.All(message, "components", MostTogether, 0, AtTop)
            : reader.All(message, "components", MostRows, 0, ComponentType.ActionRow);
        if (reader._count > MostTogether)
            message.Wrong("components", new("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components must be {MostTogether} or fewer."));
        if (reader._text > MostText)
            message.Wrong("components", new("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"Displayable text must be {MostText} or fewer in length."));
        return components;
    }

    private JsonArray All(Form parent, string name, int most, int least, params ComponentType[] taken) =>
        Shape.List(parent.Objects(name, most, least).Select(form => One(form, taken)).ToArray());

    private JsonObject One(Form form, params ComponentType[] taken)
    {
        var component = new JsonObject();
        if (!form.Has("type"))
            form.Wrong("type", FormError.Required);
        if (form.Choice("type", [.. taken.Select(type => (long)type)]) is not { } number)
            return component;

        component["type"] = number;
        component["id"] = ++_count;
        Fill(component, form, (ComponentType)number);
        return component;
    }

    private void Fill(JsonObject component, Form form, ComponentType type)
    {
        switch (type)
        {
            case ComponentType.ActionRow:
                FillRow(component, form);
                break;
            case ComponentType.Section:
                component["components"] = All(form, "components", 3, 1, ComponentType.TextDisplay);
                component["accessory"] = Accessory(form);
                break;
            case ComponentType.TextDisplay:
                component["content"] = CountedText(form);
                break;
            case ComponentType.Separator:
                component["divider"] = form.Boolean("divider") ?? true;
                component["spacing"] = form.Choice("spacing", 1, 2) ?? 1;
                break;
            case ComponentType.Container:
                FillContainer(component, form);
                break;
            case ComponentType.Thumbnail or ComponentType.MediaGallery:
                MediaForm.Fill(component, form, type);
                break;
            default:
                _interactive.Fill(component, form, type);
                break;
        }
    }

    private void FillRow(JsonObject component, Form form)
    {
        var children = All(
            form, "components", 5, 1,
            ComponentType.Button, ComponentType.StringSelect, ComponentType.UserSelect, ComponentType.RoleSelect, ComponentType.MentionableSelect, ComponentType.ChannelSelect);
        if (children.Count > 1 && children.Any(child => child!["type"]?.GetValue<long>() > (long)ComponentType.Button))
            form.Wrong("components", new("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width"));
        component["components"] = children;
    }

    private void FillContainer(JsonObject component, Form form)
    {
        component["components"] = All(form, "components", MostTogether, 1, [.. AtTop.Except([ComponentType.Container])]);
        component["accent_color"] = form.Integer("accent_color", 0, 0xFFFFFF);
        component["spoiler"] = form.Boolean("spoiler") ?? false;
    }

    private string? CountedText(Form form)
    {
        var text = form.Text("content", MostText, min: 1);
        _text += text?.Length ?? 0;
        return text;
    }

    private JsonObject? Accessory(Form form)
    {
        if (form.Object("accessory") is { } accessory)
            return One(accessory, ComponentType.Button, ComponentType.Thumbnail);

        if (!form.Has("accessory"))
            form.Wrong("accessory", FormError.Required);
        return null;
    }

    private string? ClaimCustomId(Form form)
    {
        var id = form.Text("custom_id", 100, min: 1);
        if (id is not null && !_customIds.Add(id))
            form.Wrong("custom_id", new("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated"));
        return id;
    }
}
