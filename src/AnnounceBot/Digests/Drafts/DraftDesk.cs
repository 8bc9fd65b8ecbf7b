using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Drafts;

/// <summary>Begins the draft of the next issue, and changes it: of two people at once the first counts, and the other is told.</summary>
internal sealed class DraftDesk(Database database, Writer writer, DigestOptions options, CommunityOptions community, TimeProvider clock)
{
    private const string NoDraft = "That draft is no more: it was published or thrown away. `/digest edit` begins the next one.";

    /// <returns>Null: there is none.</returns>
    public Draft? Current() => database.Read(DraftStore.Current);

    /// <summary>Begins a draft with what there is to tell of now, unless there is one.</summary>
    /// <param name="by">Null: the bot, when it was time.</param>
    public Task<Draft> BeginAsync(Person? by, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        var now = clock.GetUtcNow();
        return DraftStore.Current(session) ?? Begin(session, Candidates.PeriodOf(session, now, community.TimeZone), Candidates.Of, by, now);
    }, cancellationToken);

    /// <summary>Begins a draft of a given period: strictly what was published in it.</summary>
    /// <returns>Null: there is a draft already.</returns>
    public Task<Draft?> BeginAsync(Period period, Person by, CancellationToken cancellationToken) => writer.WriteAsync(
        session => DraftStore.Current(session) is null ? Begin(session, period, Candidates.PublishedIn, by, clock.GetUtcNow()) : null, cancellationToken);

    public Task<ChangeOutcome> ChangeAsync(DraftRevision at, Change change, Person by, CancellationToken cancellationToken) =>
        ChangeAsync(at, (_, _) => change, by, cancellationToken);

    /// <summary>Takes in what came since.</summary>
    /// <param name="by">Null: the bot, when it was time.</param>
    public Task<ChangeOutcome> ReloadAsync(DraftRevision at, Person? by, CancellationToken cancellationToken) => ChangeAsync(at, (session, draft) =>
    {
        var now = clock.GetUtcNow();
        return new Change.Loaded(now, Candidates.Of(session, draft.Period with { To = now }));
    }, by, cancellationToken);

    /// <summary>Takes back the latest change that was not taken back yet; where there is none, nothing is changed.</summary>
    public Task<ChangeOutcome> UndoAsync(DraftRevision at, Person by, CancellationToken cancellationToken) => ChangeAsync(at, DraftStore.Undoing, by, cancellationToken);

    /// <returns>Whether it was a draft until now.</returns>
    public Task<bool> DiscardAsync(DigestId draft, CancellationToken cancellationToken) => writer.WriteAsync(session => DraftStore.Discard(session, draft), cancellationToken);

    private Task<ChangeOutcome> ChangeAsync(DraftRevision at, Func<Session, Draft, Change?> change, Person? by, CancellationToken cancellationToken) => writer.WriteAsync<ChangeOutcome>(session =>
    {
        if (DraftStore.Current(session) is not { } draft || draft.Id != at.Draft)
            return new ChangeOutcome.Over(NoDraft);
        if (draft.Revision != at.Revision)
            return new ChangeOutcome.Stale(draft);
        if (change(session, draft) is { } wanted)
            DraftStore.Write(session, draft.Id, wanted, by, clock.GetUtcNow());
        return new ChangeOutcome.Done(DraftStore.Current(session)!);
    }, cancellationToken);

    private Draft Begin(Session session, Period period, Func<Session, Period, List<DraftEntry>> find, Person? by, DateTimeOffset now)
    {
        var draft = DraftStore.Add(session, period, now);
        DraftStore.Write(session, draft, new Change.Loaded(period.To, find(session, period)), by, now);
        if (options.Order != DigestOrder.Published)
            throw new NotImplementedException("the order by interest asks the chat, so it is arranged before this");
        return DraftStore.Current(session)!;
    }
}
