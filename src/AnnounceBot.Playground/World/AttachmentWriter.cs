using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Forms;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World;

/// <summary>Keeps the files of messages, and tells where they are served. Call it under the world's lock.</summary>
internal sealed class AttachmentWriter(WorldState world)
{
    private const string Scheme = "attachment://";

    /// <param name="kept">What the body says about its attachments; null: those that are there stay.</param>
    /// <param name="files">Those that come along.</param>
    public void Put(Message message, IReadOnlyList<AttachmentEntry>? kept, IReadOnlyList<UploadedFile> files)
    {
        var list = message.Body["attachments"]!.AsArray();
        var stay = list.Where(there => kept is null || kept.Any(entry => entry.Id == there!["id"]!.GetValue<string>())).Select(there => there!.DeepClone());
        List<JsonNode> all = [.. stay, .. files.Select(file => Add(message, file, kept?.FirstOrDefault(entry => entry.Id == file.Key)))];

        var used = Resolve(message.Body["embeds"]!, all).Concat(Resolve(message.Body["components"]!, all)).ToHashSet();
        message.Body["attachments"] = Shape.List(all.Where(each => !used.Contains(each)));
    }

    private JsonObject Add(Message message, UploadedFile file, AttachmentEntry? entry)
    {
        var id = world.Snowflakes.Next();
        var name = entry?.FileName ?? file.Name;
        var url = new Uri(world.Address(), $"attachments/{message.Channel.Id}/{id}/{Uri.EscapeDataString(name)}").AbsoluteUri;
        message.Files[id] = file with { Name = name };
        var attachment = new JsonObject
        {
            ["id"] = id,
            ["filename"] = name,
            ["size"] = file.Bytes.Length,
            ["url"] = url,
            ["proxy_url"] = url,
            ["content_type"] = file.ContentType,
        };
        attachment.Put("description", entry?.Description);
        return attachment;
    }

    // An address like attachment://picture.png becomes the file's own; such a file is shown there, and not listed again.
    private static IEnumerable<JsonNode> Resolve(JsonNode? node, List<JsonNode> attachments) => node switch
    {
        JsonArray list => [.. list.SelectMany(item => Resolve(item, attachments))],
        JsonObject item => [.. item.ToList().SelectMany(property => ResolveOne(item, property.Key, property.Value, attachments))],
        _ => [],
    };

    private static IEnumerable<JsonNode> ResolveOne(JsonObject parent, string name, JsonNode? value, List<JsonNode> attachments)
    {
        if (value is JsonArray or JsonObject)
            return Resolve(value, attachments);
        if (value is not JsonValue text || !text.TryGetValue<string>(out var address) || !address.StartsWith(Scheme, StringComparison.Ordinal))
            return [];
        if (attachments.Find(each => each["filename"]!.GetValue<string>() == address[Scheme.Length..]) is not { } found)
            return [];

        parent[name] = found["url"]!.GetValue<string>();
        return [found];
    }
}
