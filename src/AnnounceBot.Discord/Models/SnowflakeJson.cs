using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>Ids are strings on the wire; where an old document has a number, its digits are read, never a double.</summary>
internal sealed class SnowflakeJson : JsonConverter<Snowflake>
{
    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? new(reader.GetUInt64()) : Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override Snowflake ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());

    private static Snowflake Parse(string? digits) =>
        Snowflake.TryParse(digits, null, out var id) ? id : throw new JsonException($"\"{digits}\" is not an id of Discord's");
}
