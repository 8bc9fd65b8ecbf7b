using System.Collections.Frozen;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>How to take properties that a schema does not name.</summary>
/// <param name="Closed">Refuse them, as for requests; answers are open.</param>
/// <param name="Siblings">Names that are known to schemas that hold for the same object.</param>
internal readonly record struct Strictness(bool Closed, FrozenSet<string> Siblings)
{
    public static Strictness ForRequests { get; } = new(Closed: true, FrozenSet<string>.Empty);

    public static Strictness ForAnswers { get; } = new(Closed: false, FrozenSet<string>.Empty);

    public Strictness Beside(FrozenSet<string> names) =>
        !Closed || names.Count == 0 ? this : this with { Siblings = Siblings.Union(names).ToFrozenSet(StringComparer.Ordinal) };

    /// <summary>For the value of a property or an item of a list: another object, with names of its own.</summary>
    public Strictness Inside() => this with { Siblings = FrozenSet<string>.Empty };

    public bool Refuses(string name) => Closed && !Siblings.Contains(name);
}
