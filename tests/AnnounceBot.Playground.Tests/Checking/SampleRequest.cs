using System.Text.Json.Nodes;
using AnnounceBot.Playground.Checking;
using Microsoft.AspNetCore.WebUtilities;

namespace AnnounceBot.Playground.Tests.Checking;

/// <summary>A request as tests write it down.</summary>
/// <param name="Line">Method, path and query, such as <c>GET /channels/1/messages?limit=5</c>.</param>
/// <param name="Body">JSON with single quotes for double ones; a long text is written <c>{x*300}</c>.</param>
/// <param name="What">What is wrong with it; null if nothing is.</param>
internal sealed record SampleRequest(string Line, string? Body, string? What = null)
{
    public string Method => Line[..Line.IndexOf(' ', StringComparison.Ordinal)];

    public string Path => Line[(Method.Length + 1)..].Split('?')[0];

    public JsonNode? Json => Body is null ? null : JsonNode.Parse(Expanded(Body.Replace('\'', '"')));

    public IReadOnlyList<Violation> CheckedBy(RequestChecker checker) =>
        checker.Check(Method, Path, Query, Json);

    private IEnumerable<KeyValuePair<string, string>> Query =>
        QueryHelpers.ParseQuery(new Uri("http://localhost" + Line[(Method.Length + 1)..]).Query).SelectMany(given => given.Value.Select(value => KeyValuePair.Create(given.Key, value ?? "")));

    private static string Expanded(string json)
    {
        for (var at = json.IndexOf("{x*", StringComparison.Ordinal); at >= 0; at = json.IndexOf("{x*", StringComparison.Ordinal))
        {
            var end = json.IndexOf('}', at);
            json = json[..at] + new string('x', int.Parse(json[(at + 3)..end], System.Globalization.CultureInfo.InvariantCulture)) + json[(end + 1)..];
        }

        return json;
    }
}
