using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnounceBot.Discord.Tests.Rest;

/// <summary>A request as <see cref="FakeDiscord"/> got it.</summary>
/// <param name="Target">As written on the wire, without <c>/api/v10</c>.</param>
/// <param name="At">When it came, by the test's clock.</param>
public sealed record SentRequest(string Method, string Target, string Body, TimeSpan At, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Body) ?? throw new JsonException("null");

    public bool IsMultipart => this["Content-Type"]?.StartsWith("multipart/", StringComparison.Ordinal) == true;

    /// <summary>The JSON, also that of a form with files; null if there is no body.</summary>
    public JsonNode? PayloadOrNull => Body.Length == 0 ? null : JsonNode.Parse(IsMultipart ? Payload() : Body);

    private string Payload() => Body[(Body.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..Body.IndexOf("\r\n--", StringComparison.Ordinal)];

    public string? this[string header] => Headers.GetValueOrDefault(header);

    /// <summary>Method and target.</summary>
    public string Line => $"{Method} {Target}";
}
