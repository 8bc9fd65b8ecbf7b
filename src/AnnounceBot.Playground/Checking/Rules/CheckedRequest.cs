using System.Text.Json.Nodes;
using AnnounceBot.Playground.Checking.Document;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>A request as the rules look at it.</summary>
/// <param name="Path">Below the API's base.</param>
internal sealed record CheckedRequest(
    string Method, RequestPath Path, IReadOnlyList<KeyValuePair<string, string>> Query, JsonNode? Body, bool IsMultipart);
