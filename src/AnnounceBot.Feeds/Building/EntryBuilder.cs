using System.Globalization;
using AnnounceBot.Feeds.Syntax;
using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Building;

/// <summary>Gathers one entry.</summary>
internal sealed class EntryBuilder : PartBuilder
{
    private Ranked<Markup> _summary;
    private Ranked<Markup> _content;
    private List<(string Name, string? Scheme)>? _categories;
    private List<Enclosure>? _enclosures;
    private SourceBuilder? _source;

    /// <summary>Its index among the feed's entries.</summary>
    public int Place { get; set; }

    /// <summary>Gathers what is told of the feed that it was taken from.</summary>
    public SourceBuilder Source => _source ??= new();

    /// <inheritdoc/>
    public override void Text(Term term, Markup text)
    {
        switch (term)
        {
            case Term.Description or Term.Summary or Term.Subtitle:
                Summary(text);
                break;
            case Term.DcDescription:
                _summary.Set(text, 2);
                break;
            case Term.MediaDescription:
                _summary.Set(text, 1);
                break;
            case Term.ContentEncoded or Term.Content:
                _content.Set(text, 3);
                break;
            case Term.Body:
                _content.Set(text, 2);
                break;
            default:
                base.Text(term, text);
                break;
        }
    }

    /// <inheritdoc/>
    public override void Value(Term term, string value)
    {
        switch (term)
        {
            case Term.Category or Term.Subject:
                Category(value);
                break;
            case Term.Source:
                Source.Text(Term.Title, new(value, IsHtml: false, Base: null));
                break;
            case Term.Keywords:
                foreach (var keyword in value.Split(',', ReadingLimits.PerEntry, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    Category(keyword);
                }

                break;
            default:
                base.Value(term, value);
                break;
        }
    }

    /// <inheritdoc/>
    public override void Link(LinkElement link)
    {
        if (link.Is("enclosure"))
        {
            Enclosure(link.Url, link.Type, link.Length);
            return;
        }

        base.Link(link);
    }

    /// <summary>A category, once in its scheme, with its label.</summary>
    public void Category(string value, string? scheme = null)
    {
        _categories ??= [];
        if (PersonName.Words(value) is { } words && _categories.Count < ReadingLimits.PerEntry && !_categories.Contains((words, scheme)))
        {
            _categories.Add((words, scheme));
        }
    }

    /// <summary>An attached file.</summary>
    public void Enclosure(string url, string? type, string? length)
    {
        _enclosures ??= [];
        if (_enclosures.Count < ReadingLimits.PerEntry && !_enclosures.Exists(known => known.Url == url))
        {
            var size = long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : (long?)null;
            _enclosures.Add(new(url, string.IsNullOrEmpty(type) ? null : type, size));
        }
    }

    /// <summary>Where the last attached file really lies, before FeedBurner counted its downloads.</summary>
    public void OriginalEnclosure(string url)
    {
        if (_enclosures is [.., var last])
        {
            _enclosures[^1] = last with { Url = url };
        }
    }

    /// <summary>The entry as far as it was told.</summary>
    public Entry Build() => new()
    {
        Id = BuiltId,
        Title = BuiltTitle,
        Link = BuiltLink,
        Author = BuiltAuthor ?? _source?.Author, // RFC 4287 §4.2.1
        Published = BuiltPublished,
        Updated = BuiltUpdated,
        Language = BuiltLanguage,
        Image = BuiltImage,
        Summary = _summary.Value,
        Content = _content.Value,
        Categories = _categories?.ConvertAll(category => category.Name) ?? (IReadOnlyList<string>)[],
        Enclosures = _enclosures ?? (IReadOnlyList<Enclosure>)[],
        Source = _source?.Build(),
    };

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        (_summary, _content) = (default, default);
        (_categories, _enclosures) = (null, null);
        _source?.Reset();
    }

    // Two summaries are a short and a long one.
    private void Summary(Markup text)
    {
        if (_summary.Value is not null && _summary.Rank == 3)
        {
            _content.Set(text, 1);
        }

        _summary.Set(text, 3);
    }
}
