using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>Permissions are strings of digits on the wire.</summary>
internal sealed class PermissionsJson : JsonConverter<Permissions>
{
    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return (Permissions)reader.GetUInt64();

        var digits = reader.GetString();
        return ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            ? (Permissions)bits
            : throw new JsonException($"\"{digits}\" are no permissions");
    }

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
