using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnnounceBot.Playground.Blogs;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(SampleCommunity))]
internal sealed partial class SampleJson : JsonSerializerContext;
