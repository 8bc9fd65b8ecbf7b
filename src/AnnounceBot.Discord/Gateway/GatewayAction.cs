namespace AnnounceBot.Discord.Gateway;

/// <summary>What a session wants done, in this order.</summary>
internal abstract record GatewayAction
{
    private GatewayAction()
    {
    }

    /// <summary>Ask Discord for the gateway's address and our budget (GET /gateway/bot).</summary>
    public sealed record Ask : GatewayAction;

    public sealed record Connect(int Connection, Uri Address, bool IsResume) : GatewayAction;

    /// <summary>Note that we identify now, before it is sent.</summary>
    public sealed record RecordIdentify : GatewayAction;

    public sealed record Send(int Connection, ReadOnlyMemory<byte> Payload) : GatewayAction;

    /// <summary>End the connection, politely if it can be, and be rid of it in any case.</summary>
    public sealed record Close(int Connection, int Code) : GatewayAction;

    /// <summary>Hand the event to the program, and say whether it was taken.</summary>
    public sealed record Raise(int Connection, GatewayEvent Event, long? Sequence) : GatewayAction;

    /// <summary>For the log: a connection ended, or did not come to be.</summary>
    public sealed record Lost(int? Code, string Reason, TimeSpan Wait) : GatewayAction;

    /// <summary>For the log: too few identifies are left.</summary>
    public sealed record Saving(int Left, TimeSpan Wait) : GatewayAction;

    /// <summary>Trying again would not help.</summary>
    public sealed record Fail(int? Code, string Reason) : GatewayAction;
}
