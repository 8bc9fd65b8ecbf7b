using System.Globalization;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Rest;

/// <summary>What the API answers.</summary>
/// <param name="Body">Null: no body at all.</param>
internal sealed record ApiAnswer(int Status, JsonNode? Body)
{
    /// <summary>No answer: the connection is aborted.</summary>
    public static ApiAnswer Dropped { get; } = new(0, null);

    public static ApiAnswer NoContent { get; } = new(204, null);

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public bool IsSuccess => Status is >= 200 and < 300;

    public static ApiAnswer Ok(JsonNode body) => new(200, body);

    public static ApiAnswer Of<T>(Outcome<T> outcome, int status = 200)
        where T : JsonNode => outcome.Match(body => new(status, body), Refused);

    /// <summary>For what answers nothing when it is done.</summary>
    public static ApiAnswer Done<T>(Outcome<T> outcome) => outcome.Match(_ => NoContent, Refused);

    public static ApiAnswer Refused(Refusal refusal)
    {
        var body = new JsonObject { ["message"] = refusal.Message, ["code"] = refusal.Code };
        if (refusal.Errors is not null)
            body["errors"] = refusal.Errors.DeepClone();
        if (refusal.RetryAfter is not { } wait)
            return new(refusal.Status, body);

        body["retry_after"] = Math.Round(wait.TotalSeconds, 3);
        body["global"] = false;
        return new ApiAnswer(refusal.Status, body)
            .With("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture))
            .With("X-RateLimit-Scope", "shared");
    }

    public ApiAnswer With(string header, string value) => this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };
}
