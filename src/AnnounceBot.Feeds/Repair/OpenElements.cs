namespace AnnounceBot.Feeds.Repair;

/// <summary>The elements that are open, with the prefixes that each declares.</summary>
internal sealed class OpenElements
{
    private readonly List<(string Name, string[] Prefixes)> _open = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _prefixes = [];

    public int Count => _open.Count;

    /// <summary>The innermost element's name; empty where none is open.</summary>
    public string Innermost => _open.Count == 0 ? "" : _open[^1].Name;

    /// <summary>Whether an element of that name is open, whatever its case.</summary>
    public bool Has(string name) => _names.GetValueOrDefault(name) > 0;

    /// <summary>Whether a prefix has a meaning here.</summary>
    public bool Declares(string prefix) => prefix == "xml" || _prefixes.GetValueOrDefault(prefix) > 0;

    public void Push(string name, string[] prefixes)
    {
        _open.Add((name, prefixes));
        _names[name] = _names.GetValueOrDefault(name) + 1;
        foreach (var prefix in prefixes)
        {
            _prefixes[prefix] = _prefixes.GetValueOrDefault(prefix) + 1;
        }
    }

    public string Pop()
    {
        var (name, prefixes) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _names[name]--;
        foreach (var prefix in prefixes)
        {
            _prefixes[prefix]--;
        }

        return name;
    }
}
