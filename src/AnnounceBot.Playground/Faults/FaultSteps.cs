using System.Globalization;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.RateLimits;
using AnnounceBot.Playground.Rest;

namespace AnnounceBot.Playground.Faults;

/// <summary>Lets requests go wrong, before or after they are carried out.</summary>
internal sealed class FaultSteps(FaultList faults, TimeProvider clock)
{
    public async Task<ApiAnswer> StepAsync(ApiCall call, ApiHandler next, CancellationToken cancellationToken)
    {
        var site = new FaultSite(call.Method, call.Route.Template, call.Path);
        if (faults.Take(FaultKind.Slow, site) is { } slow)
            await Task.Delay(slow.Duration, clock, cancellationToken);

        return Before(site) ?? After(site, await next(call, cancellationToken));
    }

    private ApiAnswer? Before(FaultSite site)
    {
        if (faults.Take(FaultKind.DropBefore, site) is not null)
            return ApiAnswer.Dropped;
        if (faults.Take(FaultKind.ServerErrorBefore, site) is { } error)
            return ServerError(error);
        return faults.Take(FaultKind.RateLimit, site) is { } limit ? RateLimited(limit) : null;
    }

    // What was refused has had no effect: the fault waits for a request that has.
    private ApiAnswer After(FaultSite site, ApiAnswer answer)
    {
        if (!answer.IsSuccess)
            return answer;
        if (faults.Take(FaultKind.DropAfter, site) is not null)
            return ApiAnswer.Dropped;
        return faults.Take(FaultKind.ServerErrorAfter, site) is { } error ? ServerError(error) : answer;
    }

    private static ApiAnswer ServerError(Fault fault)
    {
        var status = fault.Code ?? 502;
        return new(status, new JsonObject { ["message"] = string.Create(CultureInfo.InvariantCulture, $"{status}: Server Error"), ["code"] = 0 });
    }

    // "Shared" means that others have used up the resource: the bot's own bucket may be far from empty, which misleads clients.
    private ApiAnswer RateLimited(Fault fault)
    {
        var isGlobal = fault.Scope == FaultScope.Global;
        var answer = new ApiAnswer(429, RateVerdict.Refusal(fault.Duration, isGlobal))
            .With("Retry-After", RateVerdict.WholeSeconds(fault.Duration))
            .With("X-RateLimit-Scope", fault.Scope switch { FaultScope.Global => "global", FaultScope.Shared => "shared", _ => "user" });
        return fault.Scope switch
        {
            FaultScope.Global => answer.With("X-RateLimit-Global", "true"),
            FaultScope.Shared => answer,
            _ => answer
                .With("X-RateLimit-Remaining", "0")
                .With("X-RateLimit-Reset-After", RateVerdict.Seconds(fault.Duration))
                .With("X-RateLimit-Reset", RateVerdict.Epoch(clock.GetUtcNow() + fault.Duration)),
        };
    }
}
