using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AnnounceBot.Discord.Models;

/// <summary>A component's type says which record it is; it need not stand first, and new ones appear.</summary>
internal sealed class ComponentJson : JsonConverter<Component>
{
    public override Component Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        var kind = KindOf(json);
        return kind switch
        {
            ComponentType.ActionRow => Read(json, DiscordJson.Default.ActionRow),
            ComponentType.Button => Read(json, DiscordJson.Default.Button),
            ComponentType.StringSelect => Read(json, DiscordJson.Default.StringSelect),
            ComponentType.UserSelect => Read(json, DiscordJson.Default.UserSelect),
            ComponentType.RoleSelect => Read(json, DiscordJson.Default.RoleSelect),
            ComponentType.MentionableSelect => Read(json, DiscordJson.Default.MentionableSelect),
            ComponentType.ChannelSelect => Read(json, DiscordJson.Default.ChannelSelect),
            ComponentType.TextInput => Read(json, DiscordJson.Default.TextInput),
            ComponentType.Label => Read(json, DiscordJson.Default.Label),
            ComponentType.TextDisplay => Read(json, DiscordJson.Default.TextDisplay),
            _ => new UnknownComponent(kind, json),
        };
    }

    public override void Write(Utf8JsonWriter writer, Component value, JsonSerializerOptions options)
    {
        if (value is UnknownComponent unknown)
        {
            unknown.Json.WriteTo(writer);
            return;
        }

        var type = DiscordJson.Default.GetTypeInfo(value.GetType())
            ?? throw new JsonException($"{value.GetType().Name} is no component that Discord knows");
        JsonSerializer.Serialize(writer, value, type);
    }

    private static ComponentType KindOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("type", out var type) && type.TryGetInt32(out var number)
            ? (ComponentType)number
            : ComponentType.Unknown;

    private static Component Read<T>(JsonElement json, JsonTypeInfo<T> type)
        where T : Component => json.Deserialize(type)!;
}
