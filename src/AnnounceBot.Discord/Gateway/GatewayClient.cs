using System.Threading.Channels;
using AnnounceBot.Discord.Models;
using Microsoft.Extensions.Logging;
using Channel = System.Threading.Channels.Channel;

namespace AnnounceBot.Discord.Gateway;

/// <summary>Stays connected to Discord's gateway, whatever happens, and hands on what Discord tells.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway. It can be run once; one client is one shard.</remarks>
public sealed class GatewayClient
{
    private const int InboxCapacity = 256;
    private const int InputsBetweenLooksAtTheClock = 64;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan TimerResolution = TimeSpan.FromMilliseconds(1);

    private readonly GatewayOptions _options;
    private readonly IIdentifyLog _identifies;
    private readonly TimeProvider _clock;
    private readonly Random _random;
    private readonly Channel<GatewayInput> _inbox = Channel.CreateBounded<GatewayInput>(InboxCapacity);
    private readonly Channel<GatewayEvent> _events;
    private readonly Func<CancellationToken, Task<GatewayBot>> _where;
    private readonly ILogger<GatewayClient> _log;
    private readonly long _birth;
    private int _inputs;
    private int _runs;
    private volatile GatewayHealth _health = new(GatewayState.NotStarted, null, null, null, null, 0, 0, 0, null);

    /// <summary>Makes a client; nothing happens before <see cref="RunAsync"/>.</summary>
    /// <param name="options">Token, presence, budget.</param>
    /// <param name="where">Asks Discord for the gateway's address and the budget (GET /gateway/bot).</param>
    /// <param name="identifies">Remembers identifies over restarts.</param>
    /// <param name="clock">For all waits.</param>
    /// <param name="random">For the jitter of waits; only this client may use it.</param>
    /// <param name="log">Hears of each connection and each end.</param>
    /// <exception cref="ArgumentException">An option is empty or out of its range.</exception>
    public GatewayClient(
        GatewayOptions options, Func<CancellationToken, Task<GatewayBot>> where, IIdentifyLog identifies, TimeProvider clock, Random random, ILogger<GatewayClient> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        options.Check();
        _options = options;
        _identifies = identifies;
        _clock = clock;
        _random = random;
        _birth = clock.GetTimestamp();
        _events = Channel.CreateBounded<GatewayEvent>(options.EventCapacity);
        _where = where;
        _log = log;
    }

    /// <summary>What Discord tells, in the order of its arrival; ends when <see cref="RunAsync"/> does. Only one may read.</summary>
    public ChannelReader<GatewayEvent> Events => _events.Reader;

    /// <summary>How things are, now.</summary>
    public GatewayHealth Health => _health;

    private TimeSpan Now => _clock.GetElapsedTime(_birth);

    /// <summary>Connects, and connects again, until it is stopped; then says goodbye, so that the bot is shown offline at once.</summary>
    /// <param name="cancellationToken">Stops it; that is no failure.</param>
    /// <returns>When all is closed.</returns>
    /// <exception cref="GatewayFatalException">Discord refused for good; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">It was run before.</exception>
    /// <remarks>What the <see cref="IIdentifyLog"/> throws ends it, too: without the log it might cost the bot its token.</remarks>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _runs) > 1)
            throw new InvalidOperationException("A gateway client can be run once: make another.");

        try
        {
            await StayConnectedAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _health = _health with { State = GatewayState.Stopped };
        }
        catch
        {
            _health = _health with { State = GatewayState.Failed };
            throw;
        }
        finally
        {
            _events.Writer.TryComplete();
            _inbox.Writer.TryComplete();
        }
    }

    /// <summary>Shows the bot in another way; if it is not connected, as soon as it is; if it has ended, not at all. Of several in a row the last one counts.</summary>
    /// <param name="presence">The new look.</param>
    /// <param name="cancellationToken">Gives up waiting for a place in the queue.</param>
    /// <returns>When it is queued.</returns>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public async ValueTask SetPresenceAsync(Presence presence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(presence);
        presence.Check();
        try
        {
            await _inbox.Writer.WriteAsync(new GatewayInput.PresenceChosen(presence), cancellationToken);
        }
        catch (ChannelClosedException)
        {
            return;   // the client has ended, and shows nothing any more
        }
    }

    private async Task StayConnectedAsync(CancellationToken cancellationToken)
    {
        var budget = new IdentifyBudget(_options.IdentifyReserve, _options.Times, await EarlierIdentifiesAsync(cancellationToken));
        var session = new GatewaySession(
            new GatewayLogin(_options.Token, GatewayOptions.Intents), _options.Presence, budget, _options.Times, _random);
        await using var hands = new GatewayHands(_where, _identifies, _inbox.Writer, _events.Writer, _options.Times, _clock, _log);
        GatewayInput input = new GatewayInput.Started();
        while (true)
        {
            await hands.DoAsync(session, input, Now, cancellationToken);
            _health = Look(session, budget);
            if (hands.Failure is { } failure)
                throw failure;

            if (session.State == GatewayState.Stopped)
                return;

            input = await NextAsync(session, cancellationToken);
        }
    }

    private async Task<List<TimeSpan>> EarlierIdentifiesAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var moments = await _identifies.ReadAsync(now - Day, cancellationToken);
        return [.. moments.Select(moment => Now - (moment < now ? now - moment : TimeSpan.Zero)).Order()];   // one from the future, since somebody set the clock, counts as now
    }

    private async ValueTask<GatewayInput> NextAsync(GatewaySession session, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return new GatewayInput.Stopped();

        if (++_inputs % InputsBetweenLooksAtTheClock != 0 && _inbox.Reader.TryRead(out var waiting))
            return waiting;

        var now = Now;
        var due = session.NextDue(now) - now;
        return due <= TimeSpan.Zero ? new GatewayInput.TimePassed() : await WaitAsync(due, cancellationToken);
    }

    private async ValueTask<GatewayInput> WaitAsync(TimeSpan? due, CancellationToken cancellationToken)
    {
        using var alarm = new CancellationTokenSource(due + TimerResolution ?? Timeout.InfiniteTimeSpan, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(alarm.Token, cancellationToken);
        try
        {
            return await _inbox.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            return new GatewayInput.TimePassed();   // or stopped, which is looked at next
        }
    }

    private GatewayHealth Look(GatewaySession session, IdentifyBudget budget)
    {
        var (now, time) = (Now, _clock.GetUtcNow());
        var close = session.LastClose is { } last ? new GatewayClose(last.Code, last.Reason, time - (now - last.At)) : null;
        return new(
            session.State, At(session.ConnectedSince), At(session.WaitUntil), At(session.LastEventAt), session.Latency,
            session.Resumes, budget.Spent, budget.Left(now), close);

        DateTimeOffset? At(TimeSpan? moment) => time - (now - moment);
    }
}
