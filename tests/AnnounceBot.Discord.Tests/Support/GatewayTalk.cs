using System.Text.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Discord.Gateway;
using AnnounceBot.Testing;

namespace AnnounceBot.Discord.Tests.Support;

/// <summary>A session on a clock of its own, led through a talk with Discord by hand. Events are taken at once unless <see cref="IsFull"/>.</summary>
internal sealed class GatewayTalk
{
    public const string Address = "wss://gateway.discord.example";
    public const string ResumeAddress = "wss://gateway-7.discord.example";
    public const string Token = "playground-secret";

    public static readonly TimeSpan AWhile = TimeSpan.FromMinutes(2);

    private readonly TestClock _clock = new();
    private readonly long _birth;

    public GatewayTalk(int seed = 1, Presence? presence = null, IEnumerable<TimeSpan>? earlier = null, int reserve = 100)
    {
        _birth = _clock.GetTimestamp();
        Budget = new IdentifyBudget(reserve, Times, earlier ?? []);
        Session = new GatewaySession(new GatewayLogin(Token, 1), presence, Budget, Times, new Random(seed));
    }

    public GatewayTimes Times { get; } = new();

    public IdentifyBudget Budget { get; }

    public GatewaySession Session { get; }

    public bool IsFull { get; set; }

    public TimeSpan Now => _clock.GetElapsedTime(_birth);

    /// <summary>All that was done, in order.</summary>
    public List<GatewayAction> Done { get; } = [];

    public List<string> Events { get; } = [];

    /// <summary>The newest connection's number.</summary>
    public int Connection => Done.OfType<GatewayAction.Connect>().LastOrDefault()?.Connection ?? 0;

    public GatewayAction.Connect LastConnect => Done.OfType<GatewayAction.Connect>().Last();

    /// <summary>The opcodes sent over the newest connection.</summary>
    public int[] SentOpcodes => [.. Sent.Select(payload => (int)payload["op"]!)];

    public JsonNode[] Sent => [.. Done.OfType<GatewayAction.Send>().Where(send => send.Connection == Connection).Select(send => JsonNode.Parse(send.Payload.Span)!)];

    public static GatewayTalk Connected(int seed = 1, Presence? presence = null)
    {
        var talk = new GatewayTalk(seed, presence);
        talk.Start();
        talk.LogIn();
        return talk;
    }

    /// <summary>So long that the connection counts as a good one, and the next try is at once.</summary>
    public static GatewayTalk ConnectedForAWhile(int seed = 1)
    {
        var talk = Connected(seed);
        talk.Live(AWhile);
        return talk;
    }

    public void Start()
    {
        Do(new GatewayInput.Started());
        Tell();
    }

    public void Tell(int remaining = 1000, string address = Address, TimeSpan? resetAfter = null) =>
        Do(new GatewayInput.GatewayTold(new Uri(address), new IdentifyLimit(1000, remaining, resetAfter ?? TimeSpan.FromHours(24))));

    public void Hello(double interval = 41250) => Receive($$$"""{"op":10,"d":{"heartbeat_interval":{{{interval}}}}}""");

    public void Ready(string session = "s-1", int sequence = 1, string resumeAddress = ResumeAddress) => Dispatch(
        "READY", sequence, $$$"""{"v":10,"user":{"id":"51"},"guilds":[],"session_id":"{{{session}}}","resume_gateway_url":"{{{resumeAddress}}}","application":{"id":"51"}}""");

    public void Resumed(int sequence) => Dispatch("RESUMED", sequence, "{}");

    public void LogIn()
    {
        Hello();
        Ready();
    }

    /// <summary>Answers heartbeats for a while.</summary>
    public void Live(TimeSpan by)
    {
        var end = Now + by;
        while (Session.NextDue(Now) is { } due && due <= end)
        {
            Pass(due - Now);
            Ack();
        }

        Pass(end - Now);
    }

    /// <summary>Lets time pass, waking the session when it wants to be woken.</summary>
    public void Pass(TimeSpan by)
    {
        var end = Now + by;
        while (Session.NextDue(Now) is { } due && due <= end)
        {
            _clock.Advance(due > Now ? due - Now : TimeSpan.Zero);
            Do(new GatewayInput.TimePassed());
        }

        _clock.Advance(end - Now);
    }

    /// <summary>Lets the wait before the next try pass, if there is one.</summary>
    public void PassTheWait()
    {
        if (Session.WaitUntil is { } until)
            Pass(until - Now);
    }

    public void Ack() => Receive("""{"op":11}""");

    public void Dispatch(string type, int sequence, string data = "{}") => Receive($$"""{"op":0,"t":"{{type}}","s":{{sequence}},"d":{{data}}}""");

    public void Receive(string json) => ReceiveFrom(Connection, json);

    public void ReceiveFrom(int connection, string json) => Do(new GatewayInput.Received(connection, Frame(json)));

    public void Close(int? code) => Do(new GatewayInput.Closed(Connection, code, "test"));

    /// <returns>What the session wanted done.</returns>
    public IReadOnlyList<GatewayAction> Do(GatewayInput input)
    {
        var actions = Session.Handle(input, Now);
        Done.AddRange(actions);
        foreach (var raise in actions.OfType<GatewayAction.Raise>())
            Take(raise);

        return actions;
    }

    private void Take(GatewayAction.Raise raise)
    {
        if (IsFull)
        {
            Do(new GatewayInput.EventRefused(raise.Connection));
            return;
        }

        Events.Add(raise.Event is GatewayEvent.Other other ? other.Type : raise.Event.GetType().Name);
        Do(new GatewayInput.EventTaken(raise.Connection, raise.Sequence));
    }

    public static GatewayFrame Frame(string json) => GatewayFrame.Parse(JsonSerializer.SerializeToUtf8Bytes(JsonNode.Parse(json)), 0);
}
