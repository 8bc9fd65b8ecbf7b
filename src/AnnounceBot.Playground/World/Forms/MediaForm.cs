using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World.Forms;

/// <summary>Components that show a picture.</summary>
internal static class MediaForm
{
    public static void Fill(JsonObject component, Form form, ComponentType type)
    {
        if (type == ComponentType.MediaGallery)
            component["items"] = Shape.List(form.Objects("items", 10, 1).Select(Item).ToArray());
        else
            Fill(component, form);
    }

    private static JsonObject Item(Form form)
    {
        var item = new JsonObject();
        Fill(item, form);
        return item;
    }

    private static void Fill(JsonObject target, Form form)
    {
        if (!form.Has("media"))
            form.Wrong("media", FormError.Required);
        if (form.Object("media") is { } media)
            target["media"] = Media(media);
        target["description"] = form.Text("description", 1024);
        target["spoiler"] = form.Boolean("spoiler") ?? false;
    }

    private static JsonObject Media(Form form)
    {
        if (!form.Has("url"))
            form.Wrong("url", FormError.Required);
        var url = form.Url("url", 2048, "attachment");
        return new() { ["id"] = "0", ["url"] = url, ["proxy_url"] = url };
    }
}
