using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Gateway;

/// <summary>How what is not among the models is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ReadyEvent))]
[JsonSerializable(typeof(RoleEvent))]
internal sealed partial class GatewayJson : JsonSerializerContext;
