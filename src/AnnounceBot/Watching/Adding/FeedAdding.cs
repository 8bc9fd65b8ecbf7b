using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Watching.Adding;

/// <summary>Adds a feed step by step: finds it, shows what it would bring, and saves it when its person says so. What is not saved yet survives a restart.</summary>
internal sealed class FeedAdding(FeedLookup lookup, DryRun dryRun, FeedDesk feeds, Database database, Writer writer, TimeProvider clock)
{
    /// <summary>Of the feeds that a page offers: more would be one for each of its tags.</summary>
    private const int MostOffered = 10;

    private const int PostsShown = 5;

    /// <param name="typed">As people type addresses.</param>
    /// <param name="details">What is wished besides the address.</param>
    public async Task<ChatMessage> BeginAsync(string typed, FeedEdit details, CancellationToken cancellationToken)
    {
        var draft = new FeedDraft(0, [], null, details.Name is { Length: > 0 } name ? name : null, details.Tags ?? [], details.TitleOnly == true);
        switch (await lookup.FindAsync(typed, cancellationToken))
        {
            case LookupOutcome.One one:
                return await PreviewAsync(draft, one, cancellationToken);
            case LookupOutcome.Several { Feeds: var offered }:
                var shown = offered.Take(MostOffered).ToList();
                var stored = await StoreAsync(draft with { Offered = [.. shown.Select(feed => feed.Url.AbsoluteUri)] }, cancellationToken);
                return AddWords.Choosing(stored, shown);
            case LookupOutcome.Nothing nothing:
                return new() { Text = Markdown.Escape(nothing.Why) };
            case var outcome:
                throw new InvalidOperationException($"{outcome} is not an outcome that looking has");
        }
    }

    /// <param name="choice">Which of those that were offered.</param>
    public async Task<ChatMessage> ChooseAsync(long id, int choice, CancellationToken cancellationToken)
    {
        if (await writer.WriteAsync(session => FeedDraftStore.One(session, id, clock.GetUtcNow()), cancellationToken) is not { } draft || draft.Offered.ElementAtOrDefault(choice) is not { } url)
            return AddWords.Forgotten;
        return await lookup.ReadAsync(new Uri(url), cancellationToken) switch
        {
            LookupOutcome.One one => await PreviewAsync(draft, one, cancellationToken),
            LookupOutcome.Nothing nothing => new() { Text = Markdown.Escape(nothing.Why) },
            var outcome => throw new InvalidOperationException($"{outcome} is not an outcome that reading has"),
        };
    }

    /// <summary>Two who add the same at once: the second is told.</summary>
    public Task<ChatMessage> SaveAsync(long id, Person by, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        if (FeedDraftStore.One(session, id, clock.GetUtcNow()) is not { Url: not null } draft)
            return AddWords.Forgotten;
        FeedDraftStore.Remove(session, id);
        return feeds.Add(session, draft.ToFeed(), by) switch
        {
            AddOutcome.Known known => AddWords.Known(known.Feed),
            AddOutcome.Blocked blocked => AddWords.Blocked(blocked.Why),
            AddOutcome.Added added => AddWords.Saved(FeedDesk.Name(FeedStore.One(session, added.Id)!)),
            var outcome => throw new InvalidOperationException($"{outcome} is not an outcome that adding has"),
        };
    }, cancellationToken);

    public async Task<ChatMessage> GiveUpAsync(long id, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(session => FeedDraftStore.Remove(session, id), cancellationToken);
        return AddWords.GivenUp;
    }

    private async Task<ChatMessage> PreviewAsync(FeedDraft draft, LookupOutcome.One found, CancellationToken cancellationToken)
    {
        if (database.Read(session => WhyNot(session, found.Url)) is { } why)
            return why;
        var stored = await StoreAsync(draft with { Url = found.Url.AbsoluteUri, Title = found.Document.Title?.ToText() }, cancellationToken);
        var feed = stored.ToFeed();
        return AddWords.Preview(stored, found.Document, dryRun.Posts(feed, found.Document, PostsShown), dryRun.AnnouncedAtOnce(feed, found.Document));
    }

    private ChatMessage? WhyNot(Session session, Uri url) =>
        FeedDesk.Watched(session, url) is { } known ? AddWords.Known(known)
        : feeds.WhyBlocked(session, url) is { } why ? AddWords.Blocked(why)
        : null;

    private Task<FeedDraft> StoreAsync(FeedDraft draft, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        if (draft.Id == 0)
            return FeedDraftStore.Add(session, draft, clock.GetUtcNow());
        FeedDraftStore.Chosen(session, draft);
        return draft;
    }, cancellationToken);
}
