using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World.Forms;

/// <summary>Checks a message's embeds and brings them into the form in which Discord keeps them: trimmed, of type rich, nothing unknown.</summary>
internal static class EmbedForm
{
    private const int MostEmbeds = 10;
    private const int MostTogether = 6000;

    public static JsonArray Read(Form message)
    {
        var together = 0;
        var embeds = new JsonArray();
        foreach (var form in message.Objects("embeds", MostEmbeds))
        {
            var embed = ReadOne(form);
            together += LengthOf(embed);
            embeds.Add(embed);
        }

        if (together > MostTogether)
            message.Wrong("embeds", new("MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MostTogether}"));
        return embeds;
    }

    private static JsonObject ReadOne(Form form)
    {
        var embed = new JsonObject { ["type"] = "rich" };
        embed.Put("title", form.Text("title", 256));
        embed.Put("description", form.Text("description", 4096));
        embed.Put("url", form.Url("url", 2048));
        embed.Put("color", form.Integer("color", 0, 0xFFFFFF));
        embed.Put("timestamp", form.Time("timestamp") is { } time ? Shape.Timestamp(time) : null);
        embed.Put("author", form.Object("author") is { } author ? Author(author) : null);
        embed.Put("footer", form.Object("footer") is { } footer ? Footer(footer) : null);
        foreach (var picture in new[] { "image", "thumbnail" })
            embed.Put(picture, form.Object(picture) is { } inner ? Picture(inner) : null);

        var fields = form.Objects("fields", 25).Select(Field).ToArray();
        if (fields.Length > 0)
            embed["fields"] = Shape.List(fields);
        if (embed.Count == 1 && !form.Errors.Any)
            form.Wrong("description", FormError.Required);
        return embed;
    }

    private static JsonObject Author(Form form)
    {
        var author = new JsonObject { ["name"] = form.Text("name", 256, isRequired: true) };
        author.Put("url", form.Url("url", 2048));
        author.Put("icon_url", form.Url("icon_url", 2048, "attachment"));
        return author;
    }

    private static JsonObject Footer(Form form)
    {
        var footer = new JsonObject { ["text"] = form.Text("text", 2048, isRequired: true) };
        footer.Put("icon_url", form.Url("icon_url", 2048, "attachment"));
        return footer;
    }

    private static JsonObject Picture(Form form)
    {
        if (!form.Has("url"))
            form.Wrong("url", FormError.Required);
        return new() { ["url"] = form.Url("url", 2048, "attachment") };
    }

    private static JsonObject Field(Form form) => new()
    {
        ["name"] = form.Text("name", 256, isRequired: true),
        ["value"] = form.Text("value", 1024, isRequired: true),
        ["inline"] = form.Boolean("inline") ?? false,
    };

    private static int LengthOf(JsonObject embed)
    {
        var texts = new List<JsonNode?> { embed["title"], embed["description"], embed["author"]?["name"], embed["footer"]?["text"] };
        foreach (var field in embed["fields"]?.AsArray() ?? [])
            texts.AddRange([field!["name"], field["value"]]);
        return texts.Sum(text => text?.GetValue<string>().Length ?? 0);
    }
}
