namespace AnnounceBot.Discord.Gateway;

/// <summary>
/// The gateway's protocol without a network and without a clock: what happened and when go in, what to do comes out. Times count from any
/// fixed moment and never run backwards.
/// </summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#connection-lifecycle</remarks>
internal sealed class GatewaySession(GatewayLogin login, Presence? presence, IdentifyBudget budget, GatewayTimes times, Random random)
{
    private readonly BackOff _backOff = new(times, random);
    private readonly PresenceOutbox _presence = new(presence);
    private readonly Resumption _resumption = new();
    private List<GatewayAction> _actions = [];
    private Uri? _address;
    private Link? _link;
    private int _links;

    public GatewayState State { get; private set; }

    public TimeSpan? ConnectedSince => _link?.EstablishedAt;

    public TimeSpan? WaitUntil { get; private set; }

    public TimeSpan? LastEventAt { get; private set; }

    public TimeSpan? Latency => _link?.Latency;

    public int Resumes { get; private set; }

    /// <summary>The end of the connection before this one, and when it was.</summary>
    public (int? Code, string Reason, TimeSpan At)? LastClose { get; private set; }

    private bool IsOver => State is GatewayState.Stopped or GatewayState.Failed;

    /// <summary>When to say <see cref="GatewayInput.TimePassed"/> if nothing happens before; null for never. Deadlines belong to the connection, so none outlives it.</summary>
    public TimeSpan? NextDue(TimeSpan now) => IsOver ? null : _link?.NextDue(now) ?? WaitUntil;

    public IReadOnlyList<GatewayAction> Handle(GatewayInput input, TimeSpan now)
    {
        _actions = [];
        if (!IsOver)
            Take(input, now);

        return _actions;
    }

    private void Take(GatewayInput input, TimeSpan now)
    {
        switch (input)
        {
            case GatewayInput.Started:
                Begin(now);
                break;
            case GatewayInput.TimePassed:
                LookAtTheClock(now);
                break;
            case GatewayInput.GatewayTold told:
                Learn(told, now);
                break;
            case GatewayInput.GatewayNotTold untold:
                GoOnUntold(untold, now);
                break;
            case GatewayInput.Refused refused:
                Fail(null, refused.Reason);
                break;
            case GatewayInput.PresenceChosen chosen:
                _presence.Choose(chosen.Presence);
                _link?.SendPresence(now, _actions);
                break;
            case GatewayInput.Stopped:
                Stop();
                break;
            case GatewayInput.Closed closed when _link is { } link && link.Number == closed.Connection:
                TakeClose(closed, link, now);
                break;
            case GatewayInput.OfConnection said when _link is { } link && link.Number == said.Connection:
                Pass(said, link, now);
                break;
        }
    }

    /// <summary>The next try: with the session if there is one, else by asking where to begin another.</summary>
    private void Begin(TimeSpan now)
    {
        WaitUntil = null;
        State = GatewayState.Connecting;
        if (_resumption.Session is { } session)
            Connect(session.Address ?? _address!, now);
        else if (!MustSave(now))
            _actions.Add(new GatewayAction.Ask());
    }

    private void Learn(GatewayInput.GatewayTold told, TimeSpan now)
    {
        _address = told.Address;
        budget.Learn(told.Limit, now);
        if (GatewayAddress.IsSafe(told.Address))
            ConnectToIdentify(told.Address, now);
        else
            Fail(null, GatewayAddress.Explain(told.Address));
    }

    /// <summary>Without an answer the address of last time will do: our own log keeps the budget, too.</summary>
    private void GoOnUntold(GatewayInput.GatewayNotTold untold, TimeSpan now)
    {
        if (_address is { } known)
        {
            ConnectToIdentify(known, now);
            return;
        }

        NoteEnd(null, untold.Reason, Longer(_backOff.Next(wasStable: false), untold.RetryAfter), now);
    }

    private void ConnectToIdentify(Uri address, TimeSpan now)
    {
        if (!MustSave(now))
            Connect(address, now);
    }

    private bool MustSave(TimeSpan now)
    {
        var wait = budget.WaitAt(now);
        if (wait > times.BetweenIdentifies)
            _actions.Add(new GatewayAction.Saving(budget.Left(now), wait));

        if (wait > TimeSpan.Zero)
            Wait(wait, now);

        return wait > TimeSpan.Zero;
    }

    private void Connect(Uri address, TimeSpan now)
    {
        _link = new Link(++_links, _resumption.Session, login, _presence, budget, times, random, now);
        _actions.Add(new GatewayAction.Connect(_link.Number, GatewayAddress.ToConnect(address), _link.IsResume));
    }

    private void LookAtTheClock(TimeSpan now)
    {
        if (_link is { } link)
            LeaveIf(link.LookAtTheClock(now, _actions), link, now);
        else if (WaitUntil <= now)
            Begin(now);
    }

    private void Pass(GatewayInput.OfConnection input, Link link, TimeSpan now)
    {
        var wasEstablished = link.EstablishedAt is not null;
        var end = link.Take(input, now, _actions);
        LastEventAt = input is GatewayInput.Received { Frame.Opcode: GatewayOpcode.Dispatch } ? now : LastEventAt;
        if (!wasEstablished && link.EstablishedAt is not null)
        {
            State = GatewayState.Connected;
            Resumes += link.IsResume ? 1 : 0;
            _resumption.Settle(link.Session);
        }

        LeaveIf(end, link, now);
    }

    private void TakeClose(GatewayInput.Closed closed, Link link, TimeSpan now)
    {
        var reaction = CloseCode.ReactionTo(closed.Code);
        if (reaction == CloseReaction.Fail)
        {
            LastClose = (closed.Code, closed.Reason, now);
            Fail(closed.Code, CloseCode.Explain(closed.Code ?? 0));
            return;
        }

        var leastWait = reaction == CloseReaction.IdentifyLater ? times.TooMuchSent : TimeSpan.Zero;
        End(link, closed.Code, new LinkEnd(closed.Reason, reaction) { LeastWait = leastWait }, now);
    }

    private void LeaveIf(LinkEnd? end, Link link, TimeSpan now)
    {
        if (end is not null)
        {
            _actions.Add(new GatewayAction.Close(link.Number, CloseCode.BackSoon));
            End(link, null, end, now);
        }
    }

    private void End(Link link, int? code, LinkEnd end, TimeSpan now)
    {
        _link = null;
        _resumption.LinkEnded(link.WasInVain, end.Reaction);
        NoteEnd(code, end.Reason, Longer(_backOff.Next(link.WasStable(now)), end.LeastWait), now);
    }

    private void NoteEnd(int? code, string reason, TimeSpan wait, TimeSpan now)
    {
        LastClose = (code, reason, now);
        _actions.Add(new GatewayAction.Lost(code, reason, wait));
        if (wait == TimeSpan.Zero)
            Begin(now);
        else
            Wait(wait, now);
    }

    private void Wait(TimeSpan wait, TimeSpan now)
    {
        State = GatewayState.Waiting;
        WaitUntil = now + wait;
    }

    private void Stop()
    {
        CloseForGood();
        State = GatewayState.Stopped;
    }

    private void Fail(int? code, string reason)
    {
        CloseForGood();
        State = GatewayState.Failed;
        _actions.Add(new GatewayAction.Fail(code, reason));
    }

    private void CloseForGood()
    {
        WaitUntil = null;
        if (_link is { } link)
            _actions.Add(new GatewayAction.Close(link.Number, CloseCode.Goodbye));

        _link = null;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
