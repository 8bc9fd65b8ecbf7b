using AnnounceBot.Playground.Rest;

namespace AnnounceBot.Playground.RateLimits;

/// <summary>Refuses requests over their limits, and writes on every answer how its bucket stands.</summary>
internal sealed class RateSteps(RateLimiter limiter)
{
    // The path's parts that split a bucket; Discord calls them top-level resources.
    private static readonly string[] TopLevel = ["channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_token"];

    public async Task<ApiAnswer> StepAsync(ApiCall call, ApiHandler next, CancellationToken cancellationToken)
    {
        var template = call.Route.Template;
        var isInteraction = template.StartsWith("/interactions/", StringComparison.Ordinal) || template.StartsWith("/webhooks/", StringComparison.Ordinal);
        var resource = string.Join('/', TopLevel.Select(name => call.Values.GetValueOrDefault(name)).OfType<string>());
        var verdict = limiter.Take($"{call.Method} {template}", resource, isInteraction);
        var answer = verdict.IsAllowed ? await next(call, cancellationToken) : new(429, verdict.Body());

        // What a fault or a resource's own limit says stands.
        return answer == ApiAnswer.Dropped || answer.Headers.ContainsKey("X-RateLimit-Global")
            ? answer
            : verdict.Headers().Where(header => !answer.Headers.ContainsKey(header.Key)).Aggregate(answer, (all, header) => all.With(header.Key, header.Value));
    }
}
