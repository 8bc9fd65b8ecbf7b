using AnnounceBot.Discord.Gateway;

namespace AnnounceBot.Discord.Tests.Support;

/// <summary>The books of <see cref="SimulatedDiscord"/>: who identified when, and which sessions there are. It complains of too many, and of too fast ones.</summary>
internal sealed class SimulatedLogins
{
    private const int Total = 1000;
    private static readonly TimeSpan SessionLife = TimeSpan.FromMinutes(3);

    private readonly List<TimeSpan> _identifies = [];
    private readonly Dictionary<string, SimulatedSession> _sessions = [];

    public int Count => _identifies.Count;

    public IdentifyLimit LimitAt(TimeSpan now) => new(Total, Total - CountOfDay(now), TimeSpan.FromHours(1));

    public SimulatedSession Begin(TimeSpan now)
    {
        if (_identifies.Count > 0)
            (now - _identifies[^1]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(5), "identified too fast");

        _identifies.Add(now);
        CountOfDay(now).ShouldBeLessThanOrEqualTo(Total - 100, "too many identifies in 24 hours");
        var session = new SimulatedSession($"s-{_identifies.Count}");
        _sessions[session.Id] = session;
        return session;
    }

    /// <returns>Null: nobody was connected with it for so long that it is forgotten, or it never was.</returns>
    public SimulatedSession? Find(string id, TimeSpan now) =>
        _sessions.TryGetValue(id, out var session) && !(session.LeftAt + SessionLife < now) ? session : null;

    private int CountOfDay(TimeSpan now) => _identifies.Count(at => at > now - TimeSpan.FromHours(24));
}
