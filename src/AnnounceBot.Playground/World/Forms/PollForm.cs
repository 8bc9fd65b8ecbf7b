using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World.Forms;

/// <summary>Checks a poll (developers/resources/poll). Its end is put in when the message is written.</summary>
internal static class PollForm
{
    private const int LongestHours = 32 * 24;
    private const int UsualHours = 24;

    /// <summary>The hours it is open, under the name in which the request tells them.</summary>
    public const string Duration = "duration";

    public static JsonObject? Read(Form message)
    {
        if (message.Object("poll") is not { } form)
            return null;

        if (!form.Has("question"))
            form.Wrong("question", FormError.Required);
        return new()
        {
            ["question"] = new JsonObject { ["text"] = form.Object("question")?.Text("text", 300, min: 1) },
            ["answers"] = Shape.List(form.Objects("answers", 10, 1).Select(Answer).ToArray()),
            [Duration] = form.Integer(Duration, 1, LongestHours) ?? UsualHours,
            ["allow_multiselect"] = form.Boolean("allow_multiselect") ?? false,
            ["layout_type"] = form.Choice("layout_type", 1) ?? 1,
            ["results"] = new JsonObject { ["answer_counts"] = new JsonArray(), ["is_finalized"] = false },
        };
    }

    private static JsonObject Answer(Form form, int index)
    {
        var media = new JsonObject { ["text"] = form.Object("poll_media")?.Text("text", 55, min: 1) };
        media.Put("emoji", form.Object("poll_media")?.Object("emoji")?.Text("name", 32) is { } name ? MessageShape.Emoji(name) : null);
        return new() { ["answer_id"] = index + 1, ["poll_media"] = media };
    }
}
