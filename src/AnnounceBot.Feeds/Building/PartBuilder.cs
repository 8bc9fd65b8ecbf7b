using AnnounceBot.Feeds.Dates;
using AnnounceBot.Feeds.Syntax;
using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Building;

/// <summary>Gathers what a feed and an entry have in common, deciding between elements that say the same thing.</summary>
internal abstract class PartBuilder
{
    private Ranked<Markup> _title;
    private Ranked<string> _link;
    private Ranked<string> _id;
    private Ranked<string> _author;
    private Ranked<string> _image;
    private Ranked<string> _language;
    private Ranked<DateTimeOffset?> _published;
    private Ranked<DateTimeOffset?> _updated;
    private DateTimeOffset? _dcDate;

    protected Markup? BuiltTitle => _title.Value;

    protected string? BuiltLink => _link.Value;

    protected string? BuiltId => _id.Value;

    protected string? BuiltAuthor => _author.Value;

    protected string? BuiltImage => _image.Value;

    protected string? BuiltLanguage => _language.Value;

    protected DateTimeOffset? BuiltPublished => _published.Value ?? _dcDate;

    // Dublin Core's date is the only one of many RSS 1.0 feeds; beside another it says when the entry changed.
    protected DateTimeOffset? BuiltUpdated => _updated.Value ?? (_published.Value is null ? null : _dcDate);

    /// <summary>A text for people.</summary>
    public virtual void Text(Term term, Markup text)
    {
        var rank = term switch { Term.Title => 3, Term.DcTitle => 2, Term.MediaTitle => 1, _ => 0 };
        if (rank > 0)
        {
            _title.Set(text, rank);
        }
    }

    /// <summary>A value, without white space around it.</summary>
    public virtual void Value(Term term, string value)
    {
        switch (term)
        {
            case Term.Id:
                _id.Set(value, 3, lastCounts: true);
                break;
            case Term.Language:
                Language(value, 2);
                break;
            case Term.DcIdentifier:
                _id.Set(value, 1);
                break;
            default:
                Date(term, value);
                break;
        }
    }

    /// <summary>What <c>rdf:about</c> says.</summary>
    public void About(string value) => _id.Set(value, 2);

    /// <summary>A link as text, RSS's way, or FeedBurner's note of what it was.</summary>
    public void Link(Term term, string url) => _link.Set(url, term == Term.OrigLink ? 9 : 6, lastCounts: true);

    /// <summary>The address that identifies the entry, where its document says that it is one.</summary>
    public void Permalink(string url) => _link.Set(url, 2);

    /// <summary>A link with a relation, Atom's way.</summary>
    public virtual void Link(LinkElement link)
    {
        if (link.IsAlternate)
        {
            var rank = link.IsBare ? 6 : IsPage(link.Type) ? 5 : 3;
            _link.Set(link.Url, rank, lastCounts: link.IsBare);
        }
    }

    /// <summary>A picture, resolved.</summary>
    public void Picture(string url, int rank) => _image.Set(url, rank);

    /// <summary>A language tag.</summary>
    public void Language(string? tag, int rank) => _language.Set(string.IsNullOrWhiteSpace(tag) ? null : tag.Trim(), rank);

    /// <summary>Forgets everything, for the next part.</summary>
    public virtual void Reset()
    {
        (_title, _link, _id, _author) = (default, default, default, default);
        (_image, _language) = (default, default);
        (_published, _updated, _dcDate) = (default, default, null);
    }

    /// <summary>Somebody's name.</summary>
    public void Person(Term term, string? name) => _author.Set(PersonName.From(name), term switch { Term.Author => 3, Term.Creator => 2, _ => 1 });

    private static bool IsPage(string? type) => type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    private void Date(Term term, string value)
    {
        var (published, updated) = term switch
        {
            Term.Published => (4, 0),
            Term.Issued => (3, 0),
            Term.Created => (1, 0),
            Term.Updated => (0, 4),
            Term.Modified => (0, 3),
            Term.LastBuildDate => (0, 2),
            Term.DcDate => (0, 0),
            _ => (-1, -1),
        };
        if (published < 0 || FeedDate.Parse(value) is not { } moment)
        {
            return;
        }

        _published.Set(published > 0 ? moment : null, published, lastCounts: true);
        _updated.Set(updated > 0 ? moment : null, updated, lastCounts: true);
        _dcDate = term == Term.DcDate ? moment : _dcDate;
    }
}
