using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Drafts;

/// <summary>Begins the draft of the next issue, and changes it: of two people at once the first counts, and the other is told.</summary>
internal sealed class DraftDesk(Database database, Writer writer, Arranger arranger, DigestOptions options, CommunityOptions community, TimeProvider clock)
{
    /// <returns>As it would be published now; null: there is none.</returns>
    public Draft? Current() => database.Read(DraftStore.Current);

    /// <returns>What a draft would hold that began now. None is begun.</returns>
    public async Task<Draft> NextAsync(CancellationToken cancellationToken)
    {
        var (number, period, found) = database.Read(session =>
        {
            var period = Candidates.PeriodOf(session, clock.GetUtcNow(), community.TimeZone);
            return (DraftStore.NextNumber(session), period, Candidates.Of(session, period, isGiven: false));
        });
        var entries = found.ToDictionary(entry => entry.Post);
        var (posts, _) = await arranger.ArrangeAsync(found, options.Order, cancellationToken);
        return new(new(0), number, period) { Order = options.Order, Entries = [.. posts.Select(post => entries[post])] };
    }

    /// <summary>Begins a draft with what there is to tell of now, unless there is one.</summary>
    /// <param name="by">Null: the bot, when it was time.</param>
    public async Task<Draft> BeginAsync(Person? by, CancellationToken cancellationToken) =>
        (await BeginAsync(session => Candidates.PeriodOf(session, clock.GetUtcNow(), community.TimeZone), isGiven: false, by, cancellationToken)).Draft;

    /// <summary>Begins a draft of a given period: strictly what was published in it.</summary>
    /// <returns>Null: there is a draft already.</returns>
    public async Task<Draft?> BeginAsync(Period period, Person by, CancellationToken cancellationToken) =>
        await BeginAsync(_ => period, isGiven: true, by, cancellationToken) is (var draft, IsNew: true) ? draft : null;

    public Task<ChangeOutcome> ChangeAsync(DraftRevision at, Change change, Person by, CancellationToken cancellationToken) =>
        ChangeAsync(at, (_, _) => change, by, cancellationToken);

    /// <summary>Puts all posts in an order, whatever people have moved.</summary>
    public async Task<ChangeOutcome> ArrangeAsync(DraftRevision at, DigestOrder order, Person by, CancellationToken cancellationToken)
    {
        var (posts, isWhole) = await arranger.ArrangeAsync(Current() is { } draft && draft.At == at ? draft.Entries : [], order, cancellationToken);
        return await ChangeAsync(at, new Change.Arranged(order, posts) { IsPartial = !isWhole }, by, cancellationToken);
    }

    /// <summary>Takes in what came since.</summary>
    /// <param name="by">Null: the bot, when it was time.</param>
    public Task<ChangeOutcome> ReloadAsync(DraftRevision at, Person? by, CancellationToken cancellationToken) => ChangeAsync(at, (session, draft) =>
    {
        var period = draft.IsGiven ? draft.Period : draft.Period with { To = clock.GetUtcNow() };
        return new Change.Loaded(period.To, Candidates.Of(session, period, draft.IsGiven));
    }, by, cancellationToken);

    /// <summary>Takes back the latest change that was not taken back yet; where there is none, nothing is changed.</summary>
    public Task<ChangeOutcome> UndoAsync(DraftRevision at, Person by, CancellationToken cancellationToken) =>
        ChangeAsync(at, (session, _) => DraftStore.Undoing(session), by, cancellationToken);

    /// <summary>Throws it away.</summary>
    /// <returns>Done: as it was.</returns>
    public Task<ChangeOutcome> DiscardAsync(DraftRevision at, Person by, CancellationToken cancellationToken) => AtAsync(at, (session, draft) =>
    {
        DraftStore.Discard(session, draft.Id);
        DeedStore.Write(session, clock.GetUtcNow(), by, "thrown away", DeedKind.Digest, draft.Id.Value);
        return draft;
    }, cancellationToken);

    private Task<ChangeOutcome> ChangeAsync(DraftRevision at, Func<Session, Draft, Change?> change, Person? by, CancellationToken cancellationToken) => AtAsync(
        at, (session, draft) => change(session, draft) is { } wanted ? DraftStore.Write(session, draft.Id, wanted, by, clock.GetUtcNow()) : draft, cancellationToken);

    private Task<ChangeOutcome> AtAsync(DraftRevision at, Func<Session, Draft, Draft> act, CancellationToken cancellationToken) => writer.WriteAsync<ChangeOutcome>(session =>
    {
        if (DraftStore.Current(session) is not { } draft || draft.Id != at.Draft)
            return new ChangeOutcome.Over(WhyOver(session, at.Draft));
        if (draft.Revision != at.Revision)
            return new ChangeOutcome.Stale(draft);
        return new ChangeOutcome.Done(act(session, draft));
    }, cancellationToken);

    private async Task<(Draft Draft, bool IsNew)> BeginAsync(Func<Session, Period> periodOf, bool isGiven, Person? by, CancellationToken cancellationToken)
    {
        if (Current() is { } current)
            return (current, IsNew: false);
        // The chat is asked what found interest, so that is not for the transaction; what turns up meanwhile comes last.
        var found = database.Read(session => Candidates.Of(session, periodOf(session), isGiven));
        var (arranged, isWhole) = await arranger.ArrangeAsync(found, options.Order, cancellationToken);
        var places = arranged.Index().ToDictionary(post => post.Item, post => post.Index);
        return await writer.WriteAsync(session =>
        {
            if (DraftStore.Current(session) is { } there)
                return (there, IsNew: false);
            var period = periodOf(session);
            var posts = Candidates.Of(session, period, isGiven).OrderBy(post => places.GetValueOrDefault(post.Post, int.MaxValue)).ToList();
            var now = clock.GetUtcNow();
            return (DraftStore.Write(session, DraftStore.Add(session, period, isGiven, now), new Change.Loaded(period.To, posts) { Order = options.Order, IsPartial = !isWhole }, by, now), IsNew: true);
        }, cancellationToken);
    }

    private static string WhyOver(Session session, DigestId draft) => DraftStore.PublishedAs(session, draft) is { } number
        ? $"Issue {number} is published: `/digest unpublish` makes it a draft again, and `/digest edit` is for the next one."
        : "That draft was thrown away. `/digest edit` begins another.";
}
