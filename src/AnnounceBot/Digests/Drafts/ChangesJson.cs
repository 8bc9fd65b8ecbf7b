using System.Text.Json.Serialization;

namespace AnnounceBot.Digests.Drafts;

/// <summary>Changes as they are stored.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Change))]
internal sealed partial class ChangesJson : JsonSerializerContext;
