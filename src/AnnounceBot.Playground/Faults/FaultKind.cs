namespace AnnounceBot.Playground.Faults;

/// <summary>What can be made to go wrong. In JSON the names begin with a small letter: <c>rateLimit</c>.</summary>
public enum FaultKind
{
    /// <summary>A request is answered with 429; <see cref="Fault.Scope"/> says whose limit it was.</summary>
    RateLimit,

    /// <summary>A request is answered with a server error, and nothing has happened.</summary>
    ServerErrorBefore,

    /// <summary>A request is answered with a server error, although it was carried out.</summary>
    ServerErrorAfter,

    /// <summary>The connection breaks before anything has happened.</summary>
    DropBefore,

    /// <summary>The connection breaks after the request was carried out, before the answer.</summary>
    DropAfter,

    /// <summary>A request is taken up only after <see cref="Fault.Milliseconds"/>.</summary>
    Slow,

    /// <summary>The gateway asks for a heartbeat at once.</summary>
    Op1,

    /// <summary>The gateway asks to reconnect and resume, and hangs up five seconds later.</summary>
    Op7,

    /// <summary>The gateway says that the session is invalid; <see cref="Fault.Resumable"/> says whether it may be resumed.</summary>
    Op9,

    /// <summary>The gateway closes the connection with <see cref="Fault.Code"/>.</summary>
    Close,

    /// <summary>The gateway's connection breaks without a close frame.</summary>
    DropSocket,

    /// <summary>A heartbeat is not acknowledged.</summary>
    MissedAck,

    /// <summary>The WebSocket handshake is answered with the HTTP status <see cref="Fault.Code"/>.</summary>
    RefuseHandshake,

    /// <summary>The WebSocket is opened, and the gateway says nothing.</summary>
    SilentHello,

    /// <summary>The gateway asks a bot that connects for a heartbeat every <see cref="Fault.Milliseconds"/>, so that what depends on it need not be waited for.</summary>
    QuickHeartbeat,

    /// <summary>A channel is deleted, until the faults are cleared.</summary>
    ChannelDeleted,

    /// <summary>The bot may no longer see a channel, until the faults are cleared.</summary>
    HiddenChannel,

    /// <summary>The bot loses a permission in a channel, until the faults are cleared.</summary>
    PermissionTaken,

    /// <summary>A person takes no direct messages, until the faults are cleared.</summary>
    DirectMessagesClosed,
}
