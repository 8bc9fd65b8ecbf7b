using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnnounceBot.Web.Operators.Readiness;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ReadinessAnswer))]
internal sealed partial class ReadinessJson : JsonSerializerContext;
