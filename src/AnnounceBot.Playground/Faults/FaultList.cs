namespace AnnounceBot.Playground.Faults;

/// <summary>What is to go wrong, and how often yet. For tests in the same process; over HTTP it is <c>/playground/faults</c>.</summary>
public sealed class FaultList
{
    private readonly Lock _lock = new();
    private readonly Random _random;
    private readonly List<Planned> _planned = [];
    private readonly Dictionary<FaultKind, int> _happened = [];

    internal FaultList(Random random) => _random = random;

    /// <summary>Those still to come, with what is left of their counts, and those that last; oldest first.</summary>
    public IReadOnlyList<Fault> Active
    {
        get
        {
            lock (_lock)
                return [.. _planned.Select(planned => planned.Fault with { Count = planned.Left })];
        }
    }

    /// <summary>How often something of a kind went wrong since the start.</summary>
    /// <param name="kind">What.</param>
    public int Happened(FaultKind kind)
    {
        lock (_lock)
            return _happened.GetValueOrDefault(kind);
    }

    // What must be done at once is done by those who can: the gateway, and the world.
    internal Action<Fault> Added { get; set; } = _ => { };

    internal Action Cleared { get; set; } = () => { };

    /// <summary>Lets something go wrong from now on.</summary>
    /// <param name="fault">What, when and how often.</param>
    /// <exception cref="FaultException">It makes no sense; the message says why.</exception>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        FaultCheck.Demand(fault);

        // The gateway's happen as soon as they are told; the world's may be refused.
        if (!fault.IsLasting)
            Plan(fault);
        Added(fault);
        if (fault.IsLasting)
            Begin(fault);
    }

    /// <summary>Lets all be well again: nothing more goes wrong, and the bot has its permissions back.</summary>
    public void Clear()
    {
        lock (_lock)
            _planned.Clear();
        Cleared();
    }

    /// <summary>Takes one of a kind that is due now.</summary>
    /// <param name="kind">What could go wrong here.</param>
    /// <param name="call">The request, if it is about one.</param>
    /// <returns>The fault; null if all goes well.</returns>
    internal Fault? Take(FaultKind kind, FaultSite? call = null)
    {
        lock (_lock)
        {
            var hit = _planned.Find(planned => planned.Fault.Kind == kind && Fits(planned.Fault, call) && Strikes(planned.Fault));
            if (hit is null)
                return null;

            Count(kind);
            hit.Left--;
            if (hit.Left == 0)
                _planned.Remove(hit);
            return hit.Fault;
        }
    }

    private void Begin(Fault fault)
    {
        Plan(fault);
        lock (_lock)
            Count(fault.Kind);
    }

    private void Count(FaultKind kind) => _happened[kind] = _happened.GetValueOrDefault(kind) + 1;

    private void Plan(Fault fault)
    {
        lock (_lock)
            _planned.Add(new(fault));
    }

    private static bool Fits(Fault fault, FaultSite? call) => call is null || fault.Route is null || call.Matches(fault.Route);

    private bool Strikes(Fault fault) => fault.Probability >= 1 || _random.NextDouble() < fault.Probability;

    private sealed class Planned(Fault fault)
    {
        public Fault Fault => fault;

        public int? Left { get; set; } = fault.Count;
    }
}
