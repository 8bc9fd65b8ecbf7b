using System.Net;

namespace AnnounceBot.Discord.Rest.RateLimits;

/// <summary>An answer of "too many": how long, and whose limit it is.</summary>
internal sealed record Refusal(TimeSpan Wait, LimitScope Scope)
{
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(5);

    /// <returns>Null: it is none.</returns>
    public static Refusal? Of(RestAnswer? answer, ErrorBody? error) =>
        answer is { Status: HttpStatusCode.TooManyRequests } && error is not null ? new(WaitOf(answer.Rate, error), ScopeOf(answer.Rate, error)) : null;

    /// <summary>The larger one: the header is rounded up, the body may be late.</summary>
    private static TimeSpan WaitOf(RateHeaders rate, ErrorBody error)
    {
        TimeSpan?[] told = [rate.RetryAfter, Span.OfSeconds(error.RetryAfter)];
        return told.Max() ?? rate.ResetAfter ?? Unsaid;
    }

    /// <summary>Without any word of Discord's it came from what stands before it, and that counts addresses, not calls.</summary>
    private static LimitScope ScopeOf(RateHeaders rate, ErrorBody error) => rate switch
    {
        { IsGlobal: true } or { Scope: "global" } => LimitScope.Global,
        { Scope: "shared" } => LimitScope.Shared,
        _ when error.IsGlobal => LimitScope.Global,
        { Scope: null, Bucket: null } when error.RetryAfter is null => LimitScope.Global,
        _ => LimitScope.User,
    };
}
