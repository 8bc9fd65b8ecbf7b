namespace AnnounceBot.Playground.Checking.Document;

/// <summary>Finds what belongs to a path among templates such as <c>/channels/{channel_id}/messages</c>.</summary>
internal sealed class Routes<T>
{
    private readonly Dictionary<int, List<(IReadOnlyList<string> Segments, Dictionary<string, T> ByMethod)>> _byLength = [];

    public void Add(string template, string method, T value)
    {
        var segments = new RequestPath(template).Segments;
        if (!_byLength.TryGetValue(segments.Count, out var templates))
            _byLength[segments.Count] = templates = [];

        var at = templates.FindIndex(known => known.Segments.SequenceEqual(segments));
        if (at < 0)
        {
            // Names before parameters, so that /users/@me is not taken for /users/{user_id}.
            at = templates.FindIndex(known => string.CompareOrdinal(Rank(segments), Rank(known.Segments)) < 0);
            at = at < 0 ? templates.Count : at;
            templates.Insert(at, (segments, new(StringComparer.OrdinalIgnoreCase)));
        }

        templates[at].ByMethod[method] = value;
    }

    /// <summary>The value for a method and a path, and what stands for the template's parameters.</summary>
    public RouteMatch<T> Find(string method, RequestPath path)
    {
        var segments = path.Segments;
        HashSet<string> otherMethods = [];
        foreach (var (template, byMethod) in _byLength.GetValueOrDefault(segments.Count, []))
        {
            if (!Fits(template, segments))
                continue;

            if (byMethod.TryGetValue(method, out var value))
                return new(value, Filled(template, segments), []);
            otherMethods.UnionWith(byMethod.Keys);
        }

        return new(default, [], [.. otherMethods.Order(StringComparer.Ordinal)]);
    }

    private static string Rank(IReadOnlyList<string> segments) => string.Concat(segments.Select(segment => IsParameter(segment) ? '1' : '0'));

    private static bool IsParameter(string segment) => segment.StartsWith('{');

    private static bool Fits(IReadOnlyList<string> template, IReadOnlyList<string> segments)
    {
        for (var at = 0; at < template.Count; at++)
        {
            if (IsParameter(template[at]) ? segments[at].Length == 0 : template[at] != segments[at])
                return false;
        }

        return true;
    }

    private static List<(string Name, string Value)> Filled(IReadOnlyList<string> template, IReadOnlyList<string> segments) =>
        [.. template.Zip(segments).Where(pair => IsParameter(pair.First)).Select(pair => (pair.First.Trim('{', '}'), pair.Second))];
}
