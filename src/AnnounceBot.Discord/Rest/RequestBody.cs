using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AnnounceBot.Discord.Rest;

/// <summary>A body, made once however often it is sent.</summary>
internal sealed record RequestBody(byte[] Bytes, string? ContentType)
{
    /// <summary>For calls that do something and say nothing: with it the stack leaves it to us whether they are made again.</summary>
    public static RequestBody Empty { get; } = new([], ContentType: null);

    public static RequestBody Json<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type), "application/json");
}
