using AnnounceBot.Feeds.Building;
using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Syntax;

/// <summary>Takes what elements say with their attributes: links, enclosures, categories.</summary>
internal static class ElementLinks
{
    /// <summary>Hands an element's attributes to the part they belong to.</summary>
    /// <returns>Whether they said all, so that its text need not be read.</returns>
    public static bool Take(Term term, ElementAttributes attributes, Uri? baseUrl, PartBuilder part, bool isAtom)
    {
        switch (term)
        {
            case Term.Link when Addresses.Resolve(attributes["href"] ?? attributes["url"] ?? attributes["resource"], baseUrl) is { } url:
                part.Link(new LinkElement(url, attributes["rel"], attributes["type"], attributes["length"], !isAtom && attributes["rel"] is null));
                return true;
            case Term.Link:
                return attributes["rel"] is not (null or "" or "alternate");
            case Term.Enclosure when part is EntryBuilder entry && Addresses.Resolve(attributes["url"] ?? attributes["href"], baseUrl) is { } file:
                entry.Enclosure(file, attributes["type"], attributes["length"]);
                return true;
            case Term.PictureLink or Term.Thumbnail or Term.MediaFile when IsPicture(term, attributes) && Addresses.Resolve(attributes["url"] ?? attributes["href"], baseUrl) is { } picture:
                part.Picture(picture, term switch { Term.MediaFile => 4, Term.PictureLink => 3, _ => 2 });
                return true;
            case Term.Category when part is EntryBuilder entry && attributes["term"] is { Length: > 0 } category:
                entry.Category(category, $"{attributes["scheme"] ?? attributes["domain"]} {attributes["label"]}");
                return true;
            case Term.Source when part is EntryBuilder entry && Addresses.Resolve(attributes["url"], baseUrl) is { } source:
                entry.Source.Address(source);
                return false;
            case Term.ItunesCategory when part is EntryBuilder entry && attributes["text"] is { Length: > 0 } category:
                entry.Category(category);
                return true;
            default:
                return false;
        }
    }

    private static bool IsPicture(Term term, ElementAttributes attributes) =>
        term != Term.MediaFile || attributes["medium"] == "image" || attributes["type"]?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;
}
