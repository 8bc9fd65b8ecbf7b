using System.Threading.Channels;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Discord.Gateway;

/// <summary>Does what the session wants done. Nothing here waits for the network or for the program; only the identify log is waited for.</summary>
internal sealed partial class GatewayHands(
    Func<CancellationToken, Task<GatewayBot>> where,
    IIdentifyLog identifies,
    ChannelWriter<GatewayInput> inbox,
    ChannelWriter<GatewayEvent> events,
    GatewayTimes times,
    TimeProvider clock,
    ILogger<GatewayClient> log) : IAsyncDisposable
{
    private GatewayConnection? _connection;
    private Task _talking = Task.CompletedTask;
    private Task _asking = Task.CompletedTask;

    /// <summary>Why the session gave up; null while it did not.</summary>
    public GatewayFatalException? Failure { get; private set; }

    /// <summary>Tells the session what happened and does what it answers.</summary>
    public async Task DoAsync(GatewaySession session, GatewayInput input, TimeSpan now, CancellationToken cancellationToken)
    {
        var actions = new Queue<GatewayAction>(session.Handle(input, now));
        while (actions.TryDequeue(out var action))
        {
            switch (action)
            {
                case GatewayAction.Raise raise:
                    actions = new([.. session.Handle(Raise(raise), now), .. actions]);
                    break;
                case GatewayAction.RecordIdentify:
                    await identifies.AddAsync(clock.GetUtcNow(), cancellationToken);
                    break;
                case GatewayAction.Ask:
                    _asking = AskAsync(cancellationToken);
                    break;
                default:
                    Do(action);
                    break;
            }
        }
    }

    /// <summary>Lets a goodbye be said, and waits until nothing is under way any more.</summary>
    public async ValueTask DisposeAsync()
    {
        _connection?.Close(CloseCode.Goodbye);
        await _talking;
        await _asking;
    }

    private void Do(GatewayAction action)
    {
        switch (action)
        {
            case GatewayAction.Connect connect:
                LogConnecting(connect.Address.Host, connect.IsResume ? "resume" : "begin");
                _connection = new GatewayConnection(connect.Connection, connect.Address, inbox, times, clock);
                _talking = _connection.RunAsync(_talking);
                break;
            case GatewayAction.Send send when _connection?.Number == send.Connection:
                _connection.Send(send.Payload);
                break;
            case GatewayAction.Close close when _connection?.Number == close.Connection:
                _connection.Close(close.Code);
                break;
            case GatewayAction.Lost lost:
                LogLost(CloseCode.IsOurFault(lost.Code) ? LogLevel.Error : LogLevel.Information, lost.Code is { } code ? $"{lost.Reason} (code {code})" : lost.Reason, lost.Wait.TotalSeconds);
                break;
            case GatewayAction.Saving saving:
                LogSaving(saving.Left, saving.Wait);
                break;
            case GatewayAction.Fail fail:
                Failure = new GatewayFatalException(fail.Code, fail.Reason);
                break;
        }
    }

    private GatewayInput.OfConnection Raise(GatewayAction.Raise raise)
    {
        if (raise.Event is GatewayEvent.Ready or GatewayEvent.Resumed)
            LogEstablished(raise.Event.GetType().Name);

        if (raise.Event is GatewayEvent.Unreadable unreadable)
            LogUnreadable(unreadable.Type, unreadable.Problem);

        return events.TryWrite(raise.Event)
            ? new GatewayInput.EventTaken(raise.Connection, raise.Sequence)
            : new GatewayInput.EventRefused(raise.Connection);
    }

    private async Task AskAsync(CancellationToken stopped)
    {
        try
        {
            await inbox.WriteAsync(await AnswerAsync(stopped), stopped);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            return;
        }
    }

    /// <summary>A timeout, here or in the HTTP client below, is an answer that did not come: only our own token stops us.</summary>
    private async Task<GatewayInput> AnswerAsync(CancellationToken stopped)
    {
        try
        {
            var bot = await where(stopped).WaitAsync(times.Asking, clock, stopped);
            return new GatewayInput.GatewayTold(bot.Url, LimitOf(bot.SessionStartLimit));
        }
        catch (TokenRefusedException refused)
        {
            return new GatewayInput.Refused(refused.Message);
        }
        catch (DiscordBusyException busy)
        {
            return new GatewayInput.GatewayNotTold(busy.Message, busy.RetryAfter);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stopped.IsCancellationRequested)   // whatever it is, the session decides when to ask again
        {
            return new GatewayInput.GatewayNotTold($"Discord did not say where to connect: {failure.Message}", TimeSpan.Zero);
        }
    }

    private static IdentifyLimit LimitOf(SessionStartLimit? said) => said is { Total: > 0 }
        ? new IdentifyLimit(said.Total, said.Remaining, TimeSpan.FromMilliseconds(Math.Max(0, said.ResetAfter)))
        : new IdentifyLimit(IdentifyLimit.UsualTotal, IdentifyLimit.UsualTotal, TimeSpan.Zero);

    [LoggerMessage(Level = LogLevel.Information, Message = "Connecting to {Host} to {Purpose} a session")]
    private partial void LogConnecting(string host, string purpose);

    [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Discord ({Event})")]
    private partial void LogEstablished(string @event);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord sent {Event}, and it could not be read: {Problem}")]
    private partial void LogUnreadable(string @event, string problem);

    [LoggerMessage(Message = "Not connected: {Reason}; next try in {Seconds:0.0} s")]
    private partial void LogLost(LogLevel level, string reason, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Only {Left} identifies are left today; the next try is in {Wait}, so that Discord does not reset the token")]
    private partial void LogSaving(int left, TimeSpan wait);
}
