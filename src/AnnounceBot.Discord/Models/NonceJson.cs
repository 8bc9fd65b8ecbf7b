using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>Senders may give a number or a text as nonce; a number's digits are kept.</summary>
internal sealed class NonceJson : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? JsonElement.ParseValue(ref reader).GetRawText() : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
