using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;

namespace AnnounceBot.Discord.Rest;

/// <summary>Counts requests, refusals and waits: see <see cref="DiscordRest"/>.</summary>
internal sealed class RestMeter
{
    private const string Lost = "none";

    private readonly Counter<long>? _requests;
    private readonly Counter<long>? _limited;
    private readonly Histogram<double>? _waits;

    /// <param name="meters">Null: nobody counts.</param>
    public RestMeter(IMeterFactory? meters)
    {
        var meter = meters?.Create("AnnounceBot.Discord");
        _requests = meter?.CreateCounter<long>("announcebot.discord.requests", description: "Requests to Discord's REST API, by the status of the answer.");
        _limited = meter?.CreateCounter<long>("announcebot.discord.rate_limited", description: "Answers of 429, by whose limit it was.");
        _waits = meter?.CreateHistogram(
            "announcebot.discord.wait", "s", "How long calls waited for rate limits, of those that waited.", tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2, 5, 15, 60] });
        foreach (var scope in new[] { LimitScope.User, LimitScope.Global, LimitScope.Shared })
            _limited?.Add(0, Tag("scope", WordOf(scope)));
    }

    public void Answered(HttpStatusCode status, LimitScope? limit)
    {
        _requests?.Add(1, Tag("status", ((int)status).ToString(CultureInfo.InvariantCulture)));
        if (limit is { } scope)
            _limited?.Add(1, Tag("scope", WordOf(scope)));
    }

    public void NotAnswered() => _requests?.Add(1, Tag("status", Lost));

    public void Waited(TimeSpan time)
    {
        if (time > TimeSpan.Zero)
            _waits?.Record(time.TotalSeconds);
    }

    private static string WordOf(LimitScope scope) => scope switch
    {
        LimitScope.Global => "global",
        LimitScope.Shared => "shared",
        _ => "user",
    };

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
