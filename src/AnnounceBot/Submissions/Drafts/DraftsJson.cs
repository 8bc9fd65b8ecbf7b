using System.Text.Json.Serialization;

namespace AnnounceBot.Submissions.Drafts;

/// <summary>Drafts as they wait in the store.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(SubmissionDraft))]
internal sealed partial class DraftsJson : JsonSerializerContext;
