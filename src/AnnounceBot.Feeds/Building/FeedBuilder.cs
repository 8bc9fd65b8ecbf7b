using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Building;

/// <summary>Gathers a feed.</summary>
internal sealed class FeedBuilder(FeedFormat format) : PartBuilder
{
    private readonly List<Entry> _entries = [];
    private Ranked<Markup> _subtitle;
    private Ranked<string> _language;

    /// <summary>Whether no more entries are taken.</summary>
    public bool IsFull => _entries.Count >= ReadingLimits.Entries;

    public void Add(Entry entry) => _entries.Add(entry);

    /// <inheritdoc/>
    public override void Text(Term term, Markup text)
    {
        switch (term)
        {
            case Term.Description or Term.Subtitle:
                _subtitle.Set(text, 3);
                break;
            case Term.DcDescription or Term.Summary:
                _subtitle.Set(text, 2);
                break;
            case Term.MediaDescription:
                _subtitle.Set(text, 1);
                break;
            default:
                base.Text(term, text);
                break;
        }
    }

    /// <inheritdoc/>
    public override void Value(Term term, string value)
    {
        if (term == Term.Language)
        {
            _language.Set(value, 2);
            return;
        }

        base.Value(term, value);
    }

    /// <summary>The language that the root element gives.</summary>
    public void Language(string? tag) => _language.Set(tag, 1);

    /// <summary>The feed as far as it was told.</summary>
    public FeedDocument Build(string encoding, IReadOnlyList<string> repairs) => new()
    {
        Format = format,
        Encoding = encoding,
        Title = BuiltTitle,
        Link = BuiltLink,
        Id = BuiltId,
        Subtitle = _subtitle.Value,
        Author = BuiltAuthor,
        Updated = BuiltUpdated ?? BuiltPublished,
        Language = _language.Value,
        Entries = _entries,
        Repairs = repairs,
    };
}
