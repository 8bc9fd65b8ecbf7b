namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>What is wrong, and where, in the order in which it was found.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _all = [];

    public int Count => _all.Count;

    public IReadOnlyList<Finding> All => _all;

    public void Add(Place place, string problem) => _all.Add(new(place.ToString(), problem));

    public void Add(Findings others) => _all.AddRange(others._all);

    /// <summary>Adds what is at places where nothing was found yet.</summary>
    public void AddElsewhere(Findings others)
    {
        var taken = _all.Select(finding => finding.Place).ToHashSet(StringComparer.Ordinal);
        _all.AddRange(others._all.Where(finding => !taken.Contains(finding.Place)));
    }
}
