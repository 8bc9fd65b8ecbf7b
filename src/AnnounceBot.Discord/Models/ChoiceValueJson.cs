using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>A choice's value is a text or a number, without a wrapping.</summary>
internal sealed class ChoiceValueJson : JsonConverter<ChoiceValue>
{
    public override ChoiceValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new(reader.GetString()!),
        JsonTokenType.Number => new(reader.GetDouble()),
        _ => throw new JsonException("a choice's value is a text or a number"),
    };

    public override void Write(Utf8JsonWriter writer, ChoiceValue value, JsonSerializerOptions options)
    {
        if (value.Number is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(value.Text);
    }
}
