using AnnounceBot.Feeds.Syntax;
using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Building;

/// <summary>Gathers a feed.</summary>
internal sealed class FeedBuilder(FeedFormat format) : PartBuilder
{
    private static readonly Entry Unfinished = new();

    private readonly List<Entry> _entries = [];
    private readonly Stack<EntryBuilder> _idle = new();
    private Ranked<Markup> _subtitle;
    private readonly PollingBuilder _polling = new();
    private Ranked<string> _hub;
    private Ranked<string> _self;

    public bool IsAtom => format == FeedFormat.Atom;

    /// <summary>Whether no more entries are taken.</summary>
    public bool IsFull => _entries.Count >= ReadingLimits.Entries;

    /// <summary>Begins an entry, whose place is here whenever it ends.</summary>
    public EntryBuilder Begin()
    {
        var entry = _idle.TryPop(out var used) ? used : new EntryBuilder();
        entry.Place = _entries.Count;
        _entries.Add(Unfinished);
        return entry;
    }

    /// <summary>Ends an entry; its builder is not to be used afterwards.</summary>
    public void End(EntryBuilder entry)
    {
        _entries[entry.Place] = entry.Build();
        entry.Reset();
        _idle.Push(entry);
    }

    /// <summary>What relative addresses of entries are resolved against: in RSS the page that the feed belongs to, where no <c>xml:base</c> says otherwise.</summary>
    public Uri? BaseFor(Uri? inForce, Uri? ofDocument)
    {
        if (format is FeedFormat.Atom or FeedFormat.Json || inForce is null || inForce != ofDocument || BuiltLink is not { } page)
        {
            return inForce;
        }

        return Addresses.Rebase(page, inForce);
    }

    /// <inheritdoc/>
    public override void Text(Term term, Markup text)
    {
        switch (term)
        {
            case Term.Description or Term.Subtitle:
                _subtitle.Set(text, 3, lastCounts: true);
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
        if (!_polling.Take(term, value))
        {
            base.Value(term, value);
        }
    }

    /// <inheritdoc/>
    public override void Link(LinkElement link)
    {
        _hub.Set(link.Is("hub") ? link.Url : null, 1);
        _self.Set(link.Is("self") ? link.Url : null, 1);
        base.Link(link);
    }

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
        Language = BuiltLanguage,
        Image = BuiltImage,
        Hints = _polling.Build(_hub.Value, _self.Value),
        Entries = _entries,
        Repairs = repairs,
    };
}
