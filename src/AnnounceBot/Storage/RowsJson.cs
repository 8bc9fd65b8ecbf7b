using System.Text.Json.Serialization;

namespace AnnounceBot.Storage;

[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class RowsJson : JsonSerializerContext;
