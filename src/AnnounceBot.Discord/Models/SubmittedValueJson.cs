using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>A field's value is a text; that of a tick box a boolean, which becomes "true" or "false".</summary>
internal sealed class SubmittedValueJson : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString() : JsonElement.ParseValue(ref reader).GetRawText();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
