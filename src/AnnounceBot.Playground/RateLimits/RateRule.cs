namespace AnnounceBot.Playground.RateLimits;

/// <summary>How many requests a bucket takes in a while.</summary>
internal sealed record RateRule(int Limit, TimeSpan Window)
{
    private static readonly RateRule Elsewhere = new(30, TimeSpan.FromSeconds(1));

    /// <summary>The rule of a route. Discord publishes none; these are as bots meet them, and generous where nobody knows.</summary>
    /// <param name="route">Method and route template: <c>POST /channels/{channel_id}/messages</c>.</param>
    public static RateRule Of(string route) => route switch
    {
        "POST /channels/{channel_id}/messages" => new(5, TimeSpan.FromSeconds(5)),
        "PATCH /channels/{channel_id}/messages/{message_id}" => new(5, TimeSpan.FromSeconds(5)),
        "DELETE /channels/{channel_id}/messages/{message_id}" => new(5, TimeSpan.FromSeconds(1)),
        _ when route.Contains("/reactions/", StringComparison.Ordinal) && !route.StartsWith("GET", StringComparison.Ordinal) => new(1, TimeSpan.FromSeconds(0.25)),
        _ when route.Contains("/webhooks/", StringComparison.Ordinal) => new(5, TimeSpan.FromSeconds(2)),
        _ => Elsewhere,
    };

    public static RateRule operator *(RateRule rule, int factor) => rule with { Limit = rule.Limit * factor };
}
