namespace AnnounceBot.Discord.Gateway;

/// <summary>What can happen to a session.</summary>
internal abstract record GatewayInput
{
    private GatewayInput()
    {
    }

    public sealed record Started : GatewayInput;

    /// <summary>The moment that <see cref="GatewaySession.NextDue"/> named has come (or any other: then nothing happens).</summary>
    public sealed record TimePassed : GatewayInput;

    public sealed record GatewayTold(Uri Address, IdentifyLimit Limit) : GatewayInput;

    /// <param name="RetryAfter">Not before that; zero if nobody said.</param>
    public sealed record GatewayNotTold(string Reason, TimeSpan RetryAfter) : GatewayInput;

    /// <summary>Discord does not know the token.</summary>
    public sealed record Refused(string Reason) : GatewayInput;

    public sealed record PresenceChosen(Presence Presence) : GatewayInput;

    public sealed record Stopped : GatewayInput;

    /// <summary>Connections are numbered: what an old one still says is not heard.</summary>
    public abstract record OfConnection(int Connection) : GatewayInput;

    public sealed record Received(int Connection, GatewayFrame Frame) : OfConnection(Connection);

    /// <summary>Something came that is no message of the gateway's.</summary>
    public sealed record Garbled(int Connection, string Reason) : OfConnection(Connection);

    /// <summary>The connection ended, or never came to be.</summary>
    /// <param name="Code">Null if nobody said.</param>
    public sealed record Closed(int Connection, int? Code, string Reason) : OfConnection(Connection);

    /// <summary>An event reached the program's queue.</summary>
    public sealed record EventTaken(int Connection, long? Sequence) : OfConnection(Connection);

    /// <summary>The program's queue is full.</summary>
    public sealed record EventRefused(int Connection) : OfConnection(Connection);
}
