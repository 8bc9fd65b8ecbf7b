using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Forms;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Checks what can be filled in in a modal.</summary>
/// <param name="claimCustomId">Reads a custom id and notes it when the modal has it twice.</param>
internal sealed class FieldForm(Func<Form, string?> claimCustomId)
{
    private const int TextInput = 4;
    private const int FirstSelect = 5;
    private const int LastSelect = 8;
    private const int StringSelect = 3;
    private const int RadioGroup = 21;
    private const int CheckboxGroup = 22;
    private const int LongestText = 4000;

    // Text input, the selects, file upload, radio group, checkbox group, checkbox.
    private static readonly long[] Kinds = [StringSelect, TextInput, 5, 6, 7, 8, 19, RadioGroup, CheckboxGroup, 23];

    private readonly InteractiveForm _selects = new(claimCustomId);

    public void Check(Form field)
    {
        if (!field.Has("type"))
            field.Wrong("type", FormError.Required);
        if (field.Choice("type", Kinds) is not { } type)
            return;

        field.Boolean("required");
        if (type is StringSelect or >= FirstSelect and <= LastSelect)
            _selects.Fill(new JsonObject(), field, (ComponentType)type);
        else
            claimCustomId(field);
        if (type == TextInput)
            CheckText(field);
        if (type is RadioGroup or CheckboxGroup)
            CheckOptions(field, least: type == RadioGroup ? 2 : 1);
    }

    private static void CheckText(Form field)
    {
        if (!field.Has("style"))
            field.Wrong("style", FormError.Required);
        field.Choice("style", 1, 2);
        field.Integer("min_length", 0, LongestText);
        field.Integer("max_length", 1, LongestText);
        field.Text("value", LongestText);
        field.Text("placeholder", 100);
    }

    private static void CheckOptions(Form field, int least)
    {
        foreach (var option in field.Objects("options", 10, least))
        {
            option.Text("label", 100, min: 1);
            option.Text("value", 100, min: 1);
            option.Text("description", 100);
        }
    }
}
