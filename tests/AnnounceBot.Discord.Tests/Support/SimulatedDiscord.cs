using System.Text.Json.Nodes;
using AnnounceBot.Discord.Gateway;

namespace AnnounceBot.Discord.Tests.Support;

/// <summary>Discord's side of the gateway in memory, on virtual time, with all that can go wrong; it complains of what Discord would punish.</summary>
internal sealed class SimulatedDiscord
{
    private readonly Random _random;
    private readonly TimeSpan _betweenFaults;
    private readonly PriorityQueue<Action, (TimeSpan At, int Order)> _agenda = new();
    private readonly SimulatedLogins _logins = new();
    private readonly GatewaySession _session;
    private SimulatedLine? _line;
    private int _order;

    public SimulatedDiscord(int seed, TimeSpan betweenFaults)
    {
        _random = new Random(seed);
        _betweenFaults = betweenFaults;
        var times = new GatewayTimes();
        Budget = new IdentifyBudget(100, times, []);
        _session = new GatewaySession(new GatewayLogin(GatewayTalk.Token, 1), null, Budget, times, new Random(seed + 1));
    }

    public IdentifyBudget Budget { get; }

    public TimeSpan Now { get; private set; }

    public TimeSpan LongestGap { get; private set; }

    public int Faults { get; private set; }

    public int Identifies => _logins.Count;

    public int Resumes => _session.Resumes;

    public SortedSet<string> Kinds { get; } = [];

    private TimeSpan LostAt { get; set; }

    public void Run(TimeSpan span)
    {
        Plan(_betweenFaults, Fault);
        Plan(TimeSpan.FromSeconds(20), Happen);
        Tell(new GatewayInput.Started());
        while (Now < span)
            Step();
    }

    private void Step()
    {
        var due = _session.NextDue(Now) ?? TimeSpan.MaxValue;
        if (_agenda.TryPeek(out var act, out var next) && next.At <= due)
        {
            _agenda.Dequeue();
            Now = next.At;
            act();
            return;
        }

        (due - Now).ShouldBeLessThan(TimeSpan.FromHours(25), "the session waits for nothing");
        Now = due > Now ? due : Now;
        Tell(new GatewayInput.TimePassed());
    }

    private void Plan(TimeSpan after, Action act) => _agenda.Enqueue(act, (Now + after, _order++));

    private TimeSpan Some(double seconds) => TimeSpan.FromSeconds(seconds * (0.5 + _random.NextDouble()));

    private void Tell(GatewayInput input)
    {
        var wasConnected = _session.State == GatewayState.Connected;
        foreach (var action in _session.Handle(input, Now))
            Do(action);

        var isConnected = _session.State == GatewayState.Connected;
        LostAt = wasConnected && !isConnected ? Now : LostAt;
        LongestGap = !wasConnected && isConnected && Now - LostAt > LongestGap ? Now - LostAt : LongestGap;
    }

    private void Do(GatewayAction action)
    {
        switch (action)
        {
            case GatewayAction.Ask:
                Plan(Some(0.2), Answer);
                break;
            case GatewayAction.Connect connect:
                _line.ShouldBeNull("two connections at once");
                Open(new SimulatedLine(connect.Connection));
                break;
            case GatewayAction.Send send:
                Hear(send);
                break;
            case GatewayAction.Close close:
                _line!.Number.ShouldBe(close.Connection);
                close.Code.ShouldNotBeOneOf(1000, 1001);
                HangUp();
                break;
            case GatewayAction.Raise raise:
                _line!.Session!.Take(raise.Sequence ?? 0);
                Tell(new GatewayInput.EventTaken(raise.Connection, raise.Sequence));
                break;
            case GatewayAction.Fail fail:
                throw new InvalidOperationException(fail.Reason);
        }
    }

    private void Answer()
    {
        if (_random.NextDouble() < 0.1)
        {
            Tell(new GatewayInput.GatewayNotTold("503", TimeSpan.Zero));
            return;
        }

        Tell(new GatewayInput.GatewayTold(new Uri(GatewayTalk.Address), _logins.LimitAt(Now)));
    }

    private void Open(SimulatedLine line)
    {
        _line = line;
        switch (_random.Next(10))
        {
            case 0:
                Kinds.Add("refused");
                Plan(Some(0.2), () => Drop(line, null));
                break;
            case 1:
                Kinds.Add("silent");
                break;
            default:
                Plan(Some(0.2), () => Say(line, """{"op":10,"d":{"heartbeat_interval":41250}}"""));
                break;
        }
    }

    private void Hear(GatewayAction.Send send)
    {
        var line = _line.ShouldNotBeNull();
        line.Number.ShouldBe(send.Connection);
        line.Count(Now).ShouldBeLessThanOrEqualTo(120);
        var payload = JsonNode.Parse(send.Payload.Span)!;
        switch ((int)payload["op"]!)
        {
            case 1 when !line.IsZombie:
                Plan(Some(0.1), () => Say(line, """{"op":11}"""));
                break;
            case 2:
                Begin(line);
                break;
            case 6:
                Resume(line, payload["d"]!);
                break;
        }
    }

    private void Begin(SimulatedLine line)
    {
        var session = _logins.Begin(Now);
        Plan(Some(0.3), () =>
        {
            line.Session = session;
            session.LeftAt = null;
            Say(line, session.Ready(GatewayTalk.ResumeAddress));
        });
    }

    private void Resume(SimulatedLine line, JsonNode data)
    {
        if (_logins.Find((string)data["session_id"]!, Now) is not { } session || _random.NextDouble() < 0.15)
        {
            Kinds.Add("resume refused");
            Plan(Some(0.2), () => Say(line, """{"op":9,"d":false}"""));
            return;
        }

        session.LeftAt = null;
        line.Session = session;
        Plan(Some(0.3), () => session.Replay((long)data["seq"]!).ForEach(json => Say(line, json)));
    }

    /// <summary>An event every now and then, and with it something that an old connection left behind, which nobody may hear.</summary>
    private void Happen()
    {
        Plan(Some(20), Happen);
        var old = (_line?.Number ?? 1) - 1;
        _session.Handle(new GatewayInput.Received(old, GatewayTalk.Frame("""{"op":9,"d":false}""")), Now).ShouldBeEmpty();
        _session.Handle(new GatewayInput.Closed(old, 4004, "late"), Now).ShouldBeEmpty();
        if (_line is { IsZombie: false, Session: { IsReady: true } session } line)
            Say(line, session.Next("PRESENCE_UPDATE"));
    }

    private void Fault()
    {
        Plan(Some(_betweenFaults.TotalSeconds), Fault);
        if (_line is not { } line)
            return;

        Faults++;
        var fault = SimulatedFault.Any(_random);
        Kinds.Add(fault.Name);
        if (fault.Said is { } json)
        {
            Say(line, json);
        }
        else if (fault.Silences)
        {
            line.IsZombie = true;
        }
        else
        {
            Kinds.Add($"close {fault.Code}");
            Drop(line, fault.Code);
        }
    }

    private void Say(SimulatedLine line, string json)
    {
        if (_line == line)
            Tell(new GatewayInput.Received(line.Number, GatewayTalk.Frame(json)));
    }

    private void Drop(SimulatedLine line, int? code)
    {
        if (_line == line)
        {
            HangUp();
            Tell(new GatewayInput.Closed(line.Number, code, "simulated"));
        }
    }

    private void HangUp()
    {
        if (_line?.Session is { } session)
            session.LeftAt = Now;

        _line = null;
    }
}
