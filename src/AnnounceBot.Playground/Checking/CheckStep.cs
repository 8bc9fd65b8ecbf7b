using AnnounceBot.Playground.Checking.Rules;
using AnnounceBot.Playground.Checking.Schemas;
using AnnounceBot.Playground.Rest;

namespace AnnounceBot.Playground.Checking;

/// <summary>Checks every call of the bot, and what it is answered. It only takes notes: Discord itself decides by its answer.</summary>
internal sealed class CheckStep(OpenApiDocument? document, Violations violations)
{
    private readonly RequestChecker _checker = new(document);

    public async Task<ApiAnswer> StepAsync(ApiCall call, ApiHandler next, CancellationToken cancellationToken)
    {
        violations.Add(OfHeaders(call));
        violations.Add(call.Unreadable is { } unreadable
            ? [new(call.Method, call.Path, $"the body: {unreadable.Message}")]
            : _checker.Check(call.Method, call.Path, call.Query, call.Body, call.Files.Count > 0));

        var answer = await next(call, cancellationToken);
        if (IsDescribed(answer))
            violations.AddOfAnswer(_checker.CheckAnswer(call.Method, call.Path, answer.Status, answer.Body));
        return answer;
    }

    // The document says nothing of 5xx, nor of a connection that breaks; and it wants a code in a 429, which the pages show without.
    private static bool IsDescribed(ApiAnswer answer) => answer.Status is > 0 and < 500 and not 429;

    private static Violation[] OfHeaders(ApiCall call)
    {
        var findings = new Findings();
        HeaderRules.Check(call.Headers, findings);
        return [.. findings.All.Select(finding => new Violation(call.Method, call.Path, finding.ToString()))];
    }
}
