using AnnounceBot.Feeds.Building;
using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Syntax;

/// <summary>Hands on what elements say with their text, where that is a value: addresses, identifiers, dates.</summary>
internal static class ElementValues
{
    private const int PictureElement = 5;

    /// <summary>Gives a value to the part that it belongs to.</summary>
    /// <param name="part">The entry or the feed.</param>
    /// <param name="frame">The element.</param>
    /// <param name="value">Its text, trimmed.</param>
    /// <param name="baseUrl">What addresses in the element are resolved against.</param>
    /// <param name="linkBase">What the entry's links are resolved against.</param>
    /// <param name="isAtom">Whether identifiers are addresses (RFC 4287 §4.2.6).</param>
    public static void Give(PartBuilder part, Frame frame, string value, Uri? baseUrl, Uri? linkBase, bool isAtom)
    {
        switch (frame.Rule.Term)
        {
            case Term.Link or Term.OrigLink when Addresses.Resolve(value, linkBase) is { } link:
                part.Link(frame.Rule.Term, link);
                break;
            case Term.Picture when Addresses.Resolve(value, baseUrl) is { } picture:
                part.Picture(picture, PictureElement);
                break;
            case Term.OrigEnclosure when part is EntryBuilder entry && Addresses.Resolve(value, linkBase) is { } file:
                entry.OriginalEnclosure(file);
                break;
            case Term.Id:
                Identify(part, frame, value, baseUrl, linkBase, isAtom);
                break;
            default:
                part.Value(frame.Rule.Term, value);
                break;
        }
    }

    private static void Identify(PartBuilder part, Frame frame, string value, Uri? baseUrl, Uri? linkBase, bool isAtom)
    {
        var isPath = isAtom && value.Contains('/', StringComparison.Ordinal);
        part.Value(Term.Id, isPath ? Addresses.Resolve(value, baseUrl) ?? value : value);
        if (frame.Hint && part is EntryBuilder entry && Addresses.Resolve(value, linkBase) is { } permalink)
        {
            entry.Permalink(permalink);
        }
    }
}
