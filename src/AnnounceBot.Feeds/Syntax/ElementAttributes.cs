using System.Xml;
using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Syntax;

/// <summary>The attributes of the element that is being read; the same list for all elements, so it is good only until the next one.</summary>
internal sealed class ElementAttributes
{
    private readonly List<(string Name, string Value)> _values = [];

    /// <summary>The value of <c>xml:base</c> or, where people forgot the prefix, <c>base</c>.</summary>
    public string? Base { get; private set; }

    /// <summary>The value of <c>xml:lang</c>.</summary>
    public string? Language { get; private set; }

    /// <summary>The value of an attribute without a namespace, or of RDF's; trimmed, names compared without case.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in _values)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return value.Trim();
                }
            }

            return null;
        }
    }

    /// <summary>Takes over the attributes of the element that the reader stands on.</summary>
    public void ReadFrom(XmlReader reader)
    {
        _values.Clear();
        (Base, Language) = (null, null);
        if (!reader.HasAttributes)
        {
            return;
        }

        while (reader.MoveToNextAttribute() && _values.Count < ReadingLimits.Attributes)
        {
            Take(reader);
        }

        reader.MoveToElement();
    }

    private void Take(XmlReader reader)
    {
        switch (reader.NamespaceURI)
        {
            case Namespaces.Xml when reader.LocalName == "base":
                Base = reader.Value.Trim();
                break;
            case Namespaces.Xml when reader.LocalName == "lang":
                Language = reader.Value.Trim();
                break;
            case "" or Namespaces.Rdf:
                _values.Add((reader.LocalName, reader.Value));
                break;
        }
    }
}
