using System.Globalization;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Checking.Document;
using AnnounceBot.Playground.Checking.Rules;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking;

/// <summary>
/// Says what is wrong with a request: against the OpenAPI document with unknown properties refused, and against the rules that only
/// Discord's pages tell, which hold without a document too.
/// </summary>
/// <param name="document">Discord's description of its API; null to check the pages' rules alone.</param>
/// <remarks>Safe for use by several threads at once.</remarks>
public sealed class RequestChecker(OpenApiDocument? document)
{
    private readonly DocumentedRules _rules = new();

    /// <summary>Checks a request.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="path">Its path below <c>/api/v10</c>, percent-encoded or not.</param>
    /// <param name="query">Its query, decoded; a name that is given twice stands there twice.</param>
    /// <param name="body">Its JSON, or the <c>payload_json</c> of a form; null for none.</param>
    /// <param name="isMultipart">It is a form (<c>multipart/form-data</c>), with files.</param>
    /// <returns>Everything that is wrong; empty if nothing is.</returns>
    public IReadOnlyList<Violation> Check(
        string method, string path, IEnumerable<KeyValuePair<string, string>> query, JsonNode? body, bool isMultipart = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(query);

        var decoded = new RequestPath(path);
        var parameters = query.ToList();
        var findings = new Findings();
        if (document is not null)
            CheckAgainst(document, method, decoded, parameters, body, isMultipart, findings);

        var ruled = new Findings();
        _rules.Check(new(method, decoded, parameters, body, isMultipart), ruled);
        findings.AddElsewhere(ruled);
        return [.. findings.All.Select(finding => new Violation(method, decoded.ToString(), finding.ToString()))];
    }

    /// <summary>Checks an answer against the document; properties that it does not name are no mistake there.</summary>
    /// <param name="method">The method of the request.</param>
    /// <param name="path">The path of the request, as for <see cref="Check"/>.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="body">Its JSON; null for none.</param>
    /// <returns>Everything that is wrong; always empty without a document.</returns>
    public IReadOnlyList<Violation> CheckAnswer(string method, string path, int status, JsonNode? body)
    {
        ArgumentNullException.ThrowIfNull(path);
        var decoded = new RequestPath(path);
        if (document?.Routes.Find(method, decoded).Value is not { } operation)
            return [];

        var findings = new Findings();
        var code = status.ToString(CultureInfo.InvariantCulture);
        if (!operation.Answers.TryGetValue(code, out var shape) && !operation.Answers.TryGetValue(code[..1] + "XX", out shape))
            findings.Add(Place.Body, $"the status {status} is none that the document tells of");
        else if (shape is not null)
            shape.Check(status < 400 ? body : WithoutTree(body), Place.Body, Strictness.ForAnswers, findings);
        else if (body is not null)
            findings.Add(Place.Body, $"a body, where an answer {status} has none");
        return [.. findings.All.Select(finding => new Violation(method, decoded.ToString(), finding.ToString()))];
    }

    // In the tree of a 50035 the codes are words (BASE_TYPE_MAX_LENGTH); the document calls them numbers.
    private static JsonNode? WithoutTree(JsonNode? body)
    {
        if (body?.DeepClone() is not JsonObject refusal)
            return body;

        refusal.Remove("errors");
        return refusal;
    }

    private static void CheckAgainst(
        OpenApiDocument document, string method, RequestPath path, List<KeyValuePair<string, string>> query, JsonNode? body, bool isMultipart, Findings findings)
    {
        var match = document.Routes.Find(method, path);
        if (match.Value is not { } operation)
        {
            findings.Add(Place.Path, match.OtherMethods is { Count: > 0 } methods ? $"it knows {string.Join(", ", methods)}, not {method}" : "there is no such route");
            return;
        }

        ParameterCheck.CheckPath(operation, match.Filled, findings);
        ParameterCheck.CheckQuery(operation, query, findings);
        CheckBody(operation, body, isMultipart, findings);
    }

    private static void CheckBody(Operation operation, JsonNode? body, bool isMultipart, Findings findings)
    {
        if (isMultipart && !operation.Files)
            findings.Add(Place.Body, "a form with files, where only JSON is taken");
        else if (body is null && operation is { BodyRequired: true, Json: not null } && !isMultipart)
            findings.Add(Place.Body, "is missing");
        else if (body is not null && operation.Json is null && !operation.Files)
            findings.Add(Place.Body, "is not taken there");
        else if (body is not null)
            operation.Json?.Check(body, Place.Body, Strictness.ForRequests, findings);
    }
}
