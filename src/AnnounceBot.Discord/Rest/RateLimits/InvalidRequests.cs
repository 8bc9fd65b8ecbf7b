using System.Net;

namespace AnnounceBot.Discord.Rest.RateLimits;

/// <summary>Counts refused requests: 10,000 in ten minutes block this address, whatever they were for. We stop at half of it.</summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</remarks>
internal sealed class InvalidRequests(TimeProvider clock)
{
    public const int Most = 5_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Queue<long> _times = [];

    /// <summary>Counts an answer if it is one of those.</summary>
    /// <param name="refusal">Its limit; a shared one is not our fault.</param>
    public void Count(RestAnswer? answer, Refusal? refusal)
    {
        var isInvalid = answer?.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || refusal is { Scope: not LimitScope.Shared };
        if (!isInvalid)
            return;

        lock (_lock)
        {
            _times.Enqueue(clock.GetTimestamp());
            if (_times.Count > Most)
                _times.Dequeue();
        }
    }

    /// <summary>How long to send nothing.</summary>
    public TimeSpan Wait()
    {
        lock (_lock)
        {
            if (_times.Count < Most)
                return TimeSpan.Zero;

            var left = Window - clock.GetElapsedTime(_times.Peek());
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }
}
