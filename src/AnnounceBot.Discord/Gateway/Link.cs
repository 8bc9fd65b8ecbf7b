using System.Text.Json;

namespace AnnounceBot.Discord.Gateway;

/// <summary>
/// The protocol of one connection, from Hello to its end. All that is about a connection lives here and ends with it: deadlines, heartbeat, what was sent.
/// </summary>
/// <param name="number">Tells it from those before.</param>
/// <param name="resume">The session that it is to go on with; null to begin one.</param>
internal sealed class Link(int number, ResumePoint? resume, GatewayLogin login, PresenceOutbox presence, IdentifyBudget budget, GatewayTimes times, Random random, TimeSpan now)
{
    private readonly SendWindow _sent = new();
    private TimeSpan? _deadline = now + times.Hello;
    private Heartbeat? _heart;
    private bool _isReplaying;

    public int Number { get; } = number;

    public bool IsResume { get; } = resume is not null;

    /// <summary>The session, once there is one.</summary>
    public ResumePoint? Session { get; private set; } = resume;

    /// <summary>Since when events arrive.</summary>
    public TimeSpan? EstablishedAt { get; private set; }

    /// <summary>It was to resume a session, and Discord did not even begin to tell what was missed.</summary>
    public bool WasInVain => IsResume && EstablishedAt is null && !_isReplaying;

    public TimeSpan? Latency => _heart?.Latency;

    /// <summary>When <see cref="LookAtTheClock"/> has something to do.</summary>
    public TimeSpan NextDue(TimeSpan now) => new[] { _deadline, _heart?.DueAt, PresenceDueAt(now) }.Min() ?? TimeSpan.MaxValue;

    /// <returns>Why the connection must end; null if it goes on.</returns>
    public LinkEnd? LookAtTheClock(TimeSpan now, List<GatewayAction> actions)
    {
        if (_deadline <= now)
            return new(_heart is null ? "Discord did not say Hello in time" : "Discord did not answer the login in time");

        if (_heart is { IsUnanswered: true } silent && silent.DueAt <= now)
            return new("Discord did not answer the last heartbeat");

        if (_heart is { } heart && heart.DueAt <= now)
        {
            heart.Beat(now);
            Send(GatewayPayloads.Heartbeat(Session?.Sequence), now, actions);
        }

        SendPresence(now, actions);
        return null;
    }

    /// <returns>Why the connection must end; null if it goes on.</returns>
    public LinkEnd? Take(GatewayInput.OfConnection input, TimeSpan now, List<GatewayAction> actions)
    {
        switch (input)
        {
            case GatewayInput.Received received:
                return Read(received.Frame, now, actions);
            case GatewayInput.EventTaken { Sequence: { } sequence } when Session is not null:
                Session.Sequence = sequence;
                return null;
            case GatewayInput.EventRefused:
                return new("events come faster than the program takes them");
            case GatewayInput.Garbled garbled:
                return new($"Discord sent what is no message: {garbled.Reason}");
            default:
                return null;
        }
    }

    public void SendPresence(TimeSpan now, List<GatewayAction> actions)
    {
        if (PresenceDueAt(now) <= now && presence.Wanted is { } wanted)
        {
            presence.Sent();
            Send(GatewayPayloads.UpdatePresence(wanted), now, actions);
        }
    }

    public bool WasStable(TimeSpan now) => EstablishedAt is { } since && now - since >= times.Stable;

    private LinkEnd? Read(GatewayFrame frame, TimeSpan now, List<GatewayAction> actions)
    {
        switch (frame.Opcode)
        {
            case GatewayOpcode.Hello when _heart is null:
                return LogIn(frame.Data, now, actions);
            case GatewayOpcode.Heartbeat:
                BeatOnRequest(now, actions);
                return null;
            case GatewayOpcode.HeartbeatAck:
                _heart?.Answer(now);
                return null;
            case GatewayOpcode.Reconnect:
                return new("Discord asked for a new connection");
            case GatewayOpcode.InvalidSession:
                return Invalidate(frame.Data);
            case GatewayOpcode.Dispatch when _heart is not null:   // before Hello nothing can have begun
                return Dispatch(frame, now, actions);
            default:
                return null;
        }
    }

    private LinkEnd? LogIn(JsonElement hello, TimeSpan now, List<GatewayAction> actions)
    {
        if (!HelloData.TryRead(hello, out var interval))
            return new("Discord's Hello names no heartbeat interval");

        _heart = new Heartbeat(interval, now + (interval * random.NextDouble()));
        _deadline = now + times.Login;
        if (Session is { } session)
        {
            Send(login.Resume(session), now, actions);
            return null;
        }

        budget.Spend(now);
        presence.Identified();
        actions.Add(new GatewayAction.RecordIdentify());
        Send(login.Identify(presence.Wanted), now, actions);
        return null;
    }

    private void BeatOnRequest(TimeSpan now, List<GatewayAction> actions)
    {
        if (_sent.HasRoomForHeartbeat(now))
        {
            _heart?.BeatBetween(now);
            Send(GatewayPayloads.Heartbeat(Session?.Sequence), now, actions);
        }
    }

    // A random wait of 1 to 5 s before the next identify: older guidance of Discord's, and harmless.
    private LinkEnd Invalidate(JsonElement mayResume) => mayResume.ValueKind == JsonValueKind.True
        ? new("Discord says that the session may be resumed")
        : new("Discord says that the session is over", CloseReaction.Identify) { LeastWait = times.InvalidSession * (1 + (4 * random.NextDouble())) };

    private LinkEnd? Dispatch(GatewayFrame frame, TimeSpan now, List<GatewayAction> actions)
    {
        if (frame.Type == "READY")
        {
            if (!ReadyData.TryRead(frame.Data, out var session))
                return new("Discord's READY names no session", CloseReaction.Identify);

            Session = session;
            Establish(now);
        }
        else if (frame.Type == "RESUMED")
        {
            presence.Resumed();
            Establish(now);
        }

        _isReplaying |= IsResume;

        if (frame.Event is { } happened)
            actions.Add(new GatewayAction.Raise(Number, happened, frame.Sequence));

        SendPresence(now, actions);
        return null;
    }

    private void Establish(TimeSpan now)
    {
        EstablishedAt ??= now;
        _deadline = null;
    }

    private TimeSpan? PresenceDueAt(TimeSpan now) => presence.IsWaiting && EstablishedAt is not null ? _sent.RoomAt(now) : null;

    private void Send(ReadOnlyMemory<byte> payload, TimeSpan now, List<GatewayAction> actions)
    {
        _sent.Add(now);
        actions.Add(new GatewayAction.Send(Number, payload));
    }
}
