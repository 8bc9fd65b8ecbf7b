using System.Diagnostics.Metrics;
using AnnounceBot.Discord.Rest.RateLimits;

namespace AnnounceBot.Discord.Rest;

/// <summary>Discord's REST API, version 10. Safe to use from many threads; one for a token is enough.</summary>
/// <remarks>
/// https://discord.com/developers/docs/reference. Its meter is called AnnounceBot.Discord and has the counters <c>announcebot.discord.requests</c> (attribute
/// <c>status</c>: of the answer, <c>none</c> where there was none) and <c>announcebot.discord.rate_limited</c> (answers of 429; <c>scope</c>: user, global or shared),
/// and the histogram <c>announcebot.discord.wait</c> (seconds that a call waited for limits, of those that waited).
/// </remarks>
public sealed class DiscordRest : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(5);

    /// <summary>For interactions, longer than a quiet hour: a kept connection costs nothing, a new one costs a part of the first answer's 3 seconds.</summary>
    private static readonly TimeSpan InteractionLife = TimeSpan.FromMinutes(90);

    private readonly HttpLane _lane;
    private readonly HttpLane _interactionLane;

    /// <summary>Opens no connection yet.</summary>
    /// <param name="options">How to reach Discord.</param>
    /// <param name="clock">What waits and time limits are measured with.</param>
    /// <param name="random">What spreads repeated requests in time.</param>
    /// <param name="meters">What makes the meter; null: nothing is measured.</param>
    /// <exception cref="ArgumentException">A setting cannot work, or would show the token to others on the way.</exception>
    public DiscordRest(RestOptions options, TimeProvider clock, Random random, IMeterFactory? meters = null)
    {
        options.Check();
        _lane = new(options, clock, options.Token, Life, Quiet);
        _interactionLane = new(options, clock, token: null, InteractionLife, quiet: InteractionLife);
        var invalid = new InvalidRequests(clock);
        var (backOff, meter) = (new BackOff(clock, random), new RestMeter(meters));
        var sender = new RestSender(_lane, new BucketLimits(clock, invalid), backOff, meter, options.LongestWait, clock);
        var answers = new RestSender(_interactionLane, new InteractionLimits(clock, invalid), backOff, meter, options.LongestWait, clock);
        Gateway = new(sender);
        Users = new(sender);
        Applications = new(sender);
        Guilds = new(sender);
        Channels = new(sender);
        Messages = new(sender);
        Threads = new(sender);
        Reactions = new(sender);
        Commands = new(sender);
        Interactions = new(answers);
    }

    /// <summary>How far Discord's clock is ahead of ours, by the Date of its newest answer, refusals too (a whole second, RFC 9110 §6.6.1); null: there was none yet.</summary>
    public TimeSpan? ClockLead => _lane.ClockLead;

    /// <summary>Where the gateway is.</summary>
    public GatewayChapter Gateway { get; }

    /// <summary>Ourselves, and conversations with people.</summary>
    public UserChapter Users { get; }

    /// <summary>The application that the bot belongs to.</summary>
    public ApplicationChapter Applications { get; }

    /// <summary>Servers.</summary>
    public GuildChapter Guilds { get; }

    /// <summary>Channels and threads as such.</summary>
    public ChannelChapter Channels { get; }

    /// <summary>Messages.</summary>
    public MessageChapter Messages { get; }

    /// <summary>Starting threads.</summary>
    public ThreadChapter Threads { get; }

    /// <summary>Reactions.</summary>
    public ReactionChapter Reactions { get; }

    /// <summary>The application's commands.</summary>
    public CommandChapter Commands { get; }

    /// <summary>Answers to interactions.</summary>
    public InteractionChapter Interactions { get; }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        _lane.Dispose();
        _interactionLane.Dispose();
    }
}
