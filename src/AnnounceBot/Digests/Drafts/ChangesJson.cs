using System.Text.Json;
using System.Text.Json.Serialization;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Drafts;

/// <summary>Changes as they are stored, for ever: what is written here must be read by every later version.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, Converters = [typeof(PostIds)])]
[JsonSerializable(typeof(Change))]
internal sealed partial class ChangesJson : JsonSerializerContext
{
    private sealed class PostIds : JsonConverter<PostId>
    {
        public override PostId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, PostId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }
}
