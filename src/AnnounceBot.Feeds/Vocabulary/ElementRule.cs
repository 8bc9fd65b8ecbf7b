namespace AnnounceBot.Feeds.Vocabulary;

/// <summary>One line of a vocabulary: what an element means and how it is to be read. No struct: dictionaries of our structs are compiled anew at each start.</summary>
internal sealed record ElementRule(Term Term, Shape Shape)
{
    /// <summary>The rule for an element that nobody knows.</summary>
    public static readonly ElementRule Unknown = new(Term.None, Shape.Container);

    /// <summary>The rule for an element that is left out with all that is in it.</summary>
    public static readonly ElementRule Foreign = new(Term.Foreign, Shape.Skip);
}
