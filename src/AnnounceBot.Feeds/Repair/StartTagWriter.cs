using System.Text;
using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Repair;

/// <summary>Writes start tags that are well-formed and whose prefixes all are declared.</summary>
internal sealed class StartTagWriter(string text, StringBuilder output, XmlText characters, RepairLog log)
{
    /// <summary>Writes a start tag.</summary>
    /// <param name="tag">The tag as the document has it.</param>
    /// <param name="open">The elements around it.</param>
    /// <param name="prefixes">Where to put the prefixes that it declares.</param>
    /// <param name="isClosed">Whether it has no end tag.</param>
    /// <param name="at">Where it stands in the text.</param>
    public void Write(StartTag tag, OpenElements open, List<string> prefixes, bool isClosed, int at)
    {
        output.Append('<').Append(tag.Name);
        foreach (var (name, from, to) in tag.Attributes)
        {
            if (name.StartsWith("xmlns:", StringComparison.Ordinal) && Declares(name["xmlns:".Length..], text.AsSpan(from, to - from)))
            {
                prefixes.Add(name["xmlns:".Length..]);
            }
        }

        var declared = prefixes.Count;
        Declare(tag.Name, open, prefixes, at);
        foreach (var (name, from, to) in tag.Attributes)
        {
            var isForbidden = name == "xmlns"
                ? text.AsSpan(from, to - from) is Namespaces.Xml or Namespaces.Xmlns
                : name.StartsWith("xmlns:", StringComparison.Ordinal) && prefixes.IndexOf(name["xmlns:".Length..], 0, declared) < 0;
            if (isForbidden)
            {
                continue;
            }

            Declare(name, open, prefixes, at);
            output.Append(' ').Append(name).Append("=\"");
            characters.Write(text, from, to);
            output.Append('"');
        }

        output.Append(isClosed ? "/>" : ">");
    }

    // Namespaces in XML 1.0 §3: neither "xml" nor "xmlns" may be declared, and no prefix may mean nothing.
    private static bool Declares(string prefix, ReadOnlySpan<char> uri) =>
        prefix is not ("xml" or "xmlns") && uri.ContainsAnyInRange('!', '~') && !uri.Contains('&') && uri is not (Namespaces.Xml or Namespaces.Xmlns);

    private void Declare(string name, OpenElements open, List<string> prefixes, int at)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || name.StartsWith("xmlns:", StringComparison.Ordinal))
        {
            return;
        }

        var prefix = name[..colon];
        if (open.Declares(prefix) || prefixes.Contains(prefix))
        {
            return;
        }

        log.Note(RepairKind.Prefix, at, prefix);
        prefixes.Add(prefix);
        output.Append(" xmlns:").Append(prefix).Append("=\"").Append(Namespaces.Usual(prefix)).Append('"');
    }
}
