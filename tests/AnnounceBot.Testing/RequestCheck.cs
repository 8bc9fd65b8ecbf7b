using System.Text.Json.Nodes;
using AnnounceBot.Playground.Checking;
using Microsoft.AspNetCore.WebUtilities;

namespace AnnounceBot.Testing;

/// <summary>Holds requests that went to a server of a test's own against Discord's documents, as <see cref="LocalDiscord"/> does for those to a playground.</summary>
public static class RequestCheck
{
    private static readonly Lazy<RequestChecker> Checker = new(() => new RequestChecker(DiscordDocument.Shared));

    /// <param name="method">The request's method.</param>
    /// <param name="target">Path and query below <c>/api/v10</c>, as on the wire.</param>
    /// <param name="json">The JSON body; null for none.</param>
    /// <param name="isMultipart">Whether it came as a form with files.</param>
    public static IReadOnlyList<Violation> Of(string method, string target, JsonNode? json, bool isMultipart = false)
    {
        var (path, query) = target.Split('?', 2) switch
        {
            [var before, var after] => (before, after),
            _ => (target, ""),
        };
        var parameters = QueryHelpers.ParseQuery(query).SelectMany(given => given.Value.Select(value => KeyValuePair.Create(given.Key, value ?? "")));
        return Checker.Value.Check(method, path, parameters, json, isMultipart);
    }
}
