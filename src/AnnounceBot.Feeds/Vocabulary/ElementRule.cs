namespace AnnounceBot.Feeds.Vocabulary;

/// <summary>One line of a vocabulary: what an element means and how it is to be read.</summary>
internal readonly record struct ElementRule(Term Term, Shape Shape)
{
    /// <summary>The rule for an element that nobody knows.</summary>
    public static readonly ElementRule Unknown = new(Term.None, Shape.Container);
}
