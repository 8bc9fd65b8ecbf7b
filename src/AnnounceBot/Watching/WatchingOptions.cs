using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Net;
using AnnounceBot.Announcements;

namespace AnnounceBot.Watching;

/// <summary>How feeds are polled.</summary>
internal sealed record WatchingOptions
{
    [Description("Wait between two polls of a feed; no public feed is polled more often than every 5 minutes.")]
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    [Description("How many feeds are polled at a time.")]
    [Range(1, 256)]
    public int Concurrency { get; init; } = 16;

    [Description("How many feeds of one host are polled at a time.")]
    [Range(1, 16)]
    public int PerHost { get; init; } = 1;

    [Description("Wait between two requests to one host.")]
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan HostSpacing { get; init; } = TimeSpan.FromSeconds(1);

    [Description("The longest that one poll may take, redirects and all.")]
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    [Description("The largest document that is read, in bytes, packed or unpacked.")]
    [Range(65536, 268435456)]
    public int MaxBytes { get; init; } = 15 * 1024 * 1024;

    [Description("Where the owner of a feed finds you: stands in the User-Agent.")]
    public Uri? UserAgentContact { get; init; }

    [Description("What is announced when a feed is read for the first time: nothing, newest, or posts within a span such as 7d.")]
    public FirstPoll FirstPoll { get; init; } = FirstPoll.Nothing;

    [Description("Older posts that turn up are stored and not announced.")]
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromDays(30);

    [Description("More new posts of one feed at once wait for a moderator; 0: no brake.")]
    [Range(0, 10000)]
    public int FloodLimit { get; init; } = 10;

    [Description("Private networks that may be read, such as 127.0.0.0/8; hosts there are not spared.")]
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    public ArrivalRules Rules => new(FirstPoll, MaxAge, FloodLimit);
}
