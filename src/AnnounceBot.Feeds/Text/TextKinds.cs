using AnnounceBot.Feeds.Syntax;
using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Text;

/// <summary>Tells from an element and its attributes how its text is meant.</summary>
internal static class TextKinds
{
    /// <summary>The kind of an element's text: its <c>type</c> (RFC 4287 §3.1.1) and <c>mode</c> (Atom 0.3 §3.1), else what its vocabulary means.</summary>
    public static TextKind Of(Term term, ElementAttributes attributes, bool isAtom)
    {
        var type = attributes["type"]?.ToLowerInvariant().Split(';')[0].Trim();
        return type switch
        {
            null or "" => attributes["mode"] == "xml" ? TextKind.Inline : Default(term, isAtom),
            "text" or "text/plain" or "plain" => isAtom ? TextKind.Plain : TextKind.Guess,
            "html" or "text/html" => TextKind.Html,
            "xhtml" => TextKind.Inline,
            _ when type.EndsWith("xml", StringComparison.Ordinal) => TextKind.Inline,
            _ when type.StartsWith("text/", StringComparison.Ordinal) || !type.Contains('/', StringComparison.Ordinal) => TextKind.Guess,
            _ => TextKind.Binary,
        };
    }

    private static TextKind Default(Term term, bool isAtom) => term switch
    {
        Term.Description or Term.ContentEncoded or Term.Body or Term.MediaDescription or Term.DcDescription => TextKind.Html,
        Term.Content when !isAtom => TextKind.Html,
        _ => isAtom ? TextKind.Plain : TextKind.Guess,
    };
}
