using System.Collections.Frozen;

namespace AnnounceBot.Feeds.Vocabulary;

/// <summary>The elements of one namespace, by their local names, whatever their case.</summary>
internal sealed class Vocabulary(params (string Names, Term Term, Shape Shape)[] lines)
{
    private readonly FrozenDictionary<string, ElementRule> _rules = lines
        .SelectMany(line => line.Names.Split(' '), (line, name) => KeyValuePair.Create(name, new ElementRule(line.Term, line.Shape)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What an element of this vocabulary means.</summary>
    public ElementRule Find(string localName) => _rules.TryGetValue(localName, out var rule) ? rule : ElementRule.Unknown;
}
