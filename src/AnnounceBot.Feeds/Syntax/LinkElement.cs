namespace AnnounceBot.Feeds.Syntax;

/// <summary>A link as an element or an object of a feed gives it.</summary>
/// <param name="Url">The address, resolved.</param>
/// <param name="Relation">RFC 4287 §4.2.7.2; null means <c>alternate</c>.</param>
/// <param name="Type">The media type, where told.</param>
/// <param name="Length">The size, as told.</param>
/// <param name="IsBare">Whether it stands in RSS and gives no relation: then it is as good as RSS's own.</param>
internal readonly record struct LinkElement(string Url, string? Relation, string? Type, string? Length, bool IsBare = false)
{
    public bool IsAlternate => Is("alternate");

    public bool Is(string relation)
    {
        var told = string.IsNullOrEmpty(Relation) ? "alternate" : Relation;
        var name = told.AsSpan(told.LastIndexOf('/') + 1); // http://www.iana.org/assignments/relation/self is self
        return name.Equals(relation, StringComparison.OrdinalIgnoreCase);
    }
}
