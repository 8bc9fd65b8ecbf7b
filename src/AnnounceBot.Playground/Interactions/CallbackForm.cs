using System.Globalization;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;
using AnnounceBot.Playground.World.Forms;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Checks which first answer an interaction may get, and those that are no messages.</summary>
internal static class CallbackForm
{
    private const int MostChoices = 25;
    private const int MostText = 100;

    /// <summary>Which kind of answer it is.</summary>
    /// <returns>A refusal if the body does not say, or this interaction cannot be answered so.</returns>
    public static Outcome<(CallbackType Type, JsonObject Data)> Read(JsonObject body, Act act)
    {
        var errors = new FormErrors();
        var form = new Form(body, errors, []);
        if (!form.Has("type"))
            form.Wrong("type", FormError.Required);
        var type = form.Choice("type", [.. Allowed(act).Select(each => (long)each)]);
        var data = form.Object("data");
        if (data is null && type is (long)CallbackType.Message or (long)CallbackType.Update or (long)CallbackType.Choices or (long)CallbackType.Modal)
            form.Wrong("data", FormError.Required);
        if (type == (long)CallbackType.DeferredMessage && data?.Integer("flags", 0, int.MaxValue) is { } flags && flags != 0 && flags != (long)MessageFlags.Ephemeral)
            data.Wrong("flags", FormError.NotOneOf(["EPHEMERAL"]));
        if (errors.Any)
            return errors.ToRefusal();
        return ((CallbackType)type!, body["data"] as JsonObject ?? []);
    }

    public static Outcome<JsonArray> Choices(JsonObject data, Act act)
    {
        var errors = new FormErrors();
        var form = new Form(data, errors, ["data"]);
        var isText = Focused(act.Data["options"])?["type"]!.GetValue<int>() == (int)OptionType.Text;
        if (!form.Names("choices"))
            form.Wrong("choices", FormError.Required);
        var choices = Shape.List(form.Objects("choices", MostChoices).Select(choice => Choice(choice, isText)).ToArray());
        return errors.Any ? errors.ToRefusal() : choices;
    }

    private static JsonObject Choice(Form form, bool isText)
    {
        var choice = new JsonObject { ["name"] = form.Text("name", MostText, min: 1) };
        if (isText)
            choice["value"] = form.Text("value", MostText, min: 1);
        else if (double.TryParse(form.Node("value")?.ToString(), CultureInfo.InvariantCulture, out _))
            choice["value"] = form.Node("value")!.DeepClone();
        else
            form.Wrong("value", FormError.NoNumber(form.Node("value")?.ToString() ?? ""));
        return choice;
    }

    private static JsonNode? Focused(JsonNode? options) => (options as JsonArray ?? [])
        .Select(option => option!["focused"]?.GetValue<bool>() == true ? option : Focused(option["options"]))
        .FirstOrDefault(option => option is not null);

    private static List<CallbackType> Allowed(Act act)
    {
        if (act.Type == Act.Autocomplete)
            return [CallbackType.Choices];

        List<CallbackType> allowed = [CallbackType.Message, CallbackType.DeferredMessage];
        if (act.Message is not null)
            allowed.AddRange([CallbackType.DeferredUpdate, CallbackType.Update]);
        if (act.Type != Act.Modal)
            allowed.Add(CallbackType.Modal);
        return allowed;
    }
}
