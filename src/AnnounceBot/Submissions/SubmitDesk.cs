using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Feeds.Discovery;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Visits;
using AnnounceBot.Storage;
using AnnounceBot.Submissions.Drafts;
using AnnounceBot.Submissions.Known;

namespace AnnounceBot.Submissions;

/// <summary>Looks at what somebody suggests, and makes a draft of it that only they see.</summary>
internal sealed class SubmitDesk(Visitor visitor, BlockList blocks, Allowance allowance, Writer writer, TimeProvider clock)
{
    public async Task<SubmitAnswer> OfferAsync(Person person, Suggestion said, CancellationToken cancellationToken)
    {
        if (!FeedFinder.TryReadAddress(said.Link, out var typed))
            return new SubmitAnswer.Words(VisitWords.NoAddress);
        if (!WebAddress.TryParse(typed.AbsoluteUri, out var address))
            return new SubmitAnswer.Words(VisitWords.TooLong);
        if (Fields.Title(said.Title) is { Length: > 0 } title && Fields.WhyNoTitle(title) is { } noTitle)
            return new SubmitAnswer.Words(noTitle);

        var (draft, refusal) = await writer.WriteAsync(session => Begin(session, person, address.Whole), cancellationToken);
        return refusal ?? await visitor.VisitAsync(new(address.Whole), cancellationToken) switch
        {
            Visit.Page page => await KeepAsync(person, draft, DraftMaker.Of(page, said, clock.GetUtcNow()), [.. page.Metadata.Feeds.Select(feed => feed.Url.AbsoluteUri)], cancellationToken),
            Visit.Feed feed => await KeepAsync(person, draft, DraftMaker.Of(feed, said), [], cancellationToken),
            Visit.Nothing nothing => new SubmitAnswer.Words(nothing.Why),
            var visit => throw new InvalidOperationException($"{visit} is nothing that is behind a link."),
        };
    }

    /// <summary>Makes a second draft of the blog that the page of a draft belongs to.</summary>
    public async Task<SubmitAnswer> ProposeAsync(Person person, DraftId of, CancellationToken cancellationToken)
    {
        var (id, offered, refusal) = await writer.WriteAsync(session => BeginProposal(session, person, of), cancellationToken);
        if (refusal is not null)
            return refusal;
        return await visitor.ReadAsync(new(offered), cancellationToken) is { } feed
            ? await KeepAsync(person, id, DraftMaker.Of(feed, new(offered)), [], cancellationToken)
            : new SubmitAnswer.Words("I cannot read that blog's feed now. Try again in some minutes.");
    }

    private (DraftId, string, SubmitAnswer?) BeginProposal(Session session, Person person, DraftId of)
    {
        var now = clock.GetUtcNow();
        if (DraftStore.One(session, of, person.Id, now)?.Draft?.OfferedFeed is not { } offered)
            return (default, "", new SubmitAnswer.Words(SubmitWords.Expired));
        return allowance.WhyNotLook(session, person.Id) is { } wait
            ? (default, "", new SubmitAnswer.Words(wait))
            : (DraftStore.Begin(session, person.Id, now), offered, null);
    }

    private (DraftId, SubmitAnswer?) Begin(Session session, Person person, string link)
    {
        var now = clock.GetUtcNow();
        if (blocks.WhyBlocked(session, link, author: null) is { } blocked)
            return (default, new SubmitAnswer.Words(blocked));
        if (KnownLinks.Find(session, SubmissionKind.Post, [link], person.Id, now) is { } post)
            return (default, new SubmitAnswer.Known(post));
        if (KnownLinks.Find(session, SubmissionKind.Feed, [link], person.Id, now) is { } feed)
            return (default, new SubmitAnswer.Known(feed));
        return (allowance.WhyNotSend(session, person.Id) ?? allowance.WhyNotLook(session, person.Id)) is { } wait
            ? (default, new SubmitAnswer.Words(wait))
            : (DraftStore.Begin(session, person.Id, now), null);
    }

    private Task<SubmitAnswer> KeepAsync(Person person, DraftId id, SubmissionDraft draft, string[] offered, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => Keep(session, person, id, draft, offered), cancellationToken);

    private SubmitAnswer Keep(Session session, Person person, DraftId id, SubmissionDraft draft, string[] offered)
    {
        if (DraftCheck.WhyBlocked(session, blocks, draft) is { } blocked)
            return new SubmitAnswer.Words(blocked);
        if (KnownLinks.Find(session, draft.Kind, draft.AllAddresses, person.Id, clock.GetUtcNow()) is { } known)
            return new SubmitAnswer.Known(known);
        if (CanonicalUrl.Of(draft.Addresses[0]) is { } asked && KeyStore.IsOneOfSeveral(session, asked))
            draft = draft with { Link = CanonicalUrl.WithoutTracking(draft.Addresses[0])! };
        if (draft.Kind == SubmissionKind.Post && KeyStore.ByAddresses(session, draft.Addresses) is { } quiet)
            draft = AsKnown(draft, PostStore.One(session, quiet)) with { Issue = Digests.Drafts.DraftMarks.IssueOf(session, quiet) };
        var watched = offered.Length > 0 ? WatchedFeeds.Find(session, offered) : null;
        var whole = draft with { OfferedFeed = watched is null ? offered.FirstOrDefault() : null, WatchedAs = watched?.Name, Excerpt = watched is { TitleOnly: true } ? null : draft.Excerpt };
        DraftStore.Keep(session, id, whole);
        return new SubmitAnswer.Preview(id, whole);
    }

    /// <summary>What a feed kept quiet stays the post that it is.</summary>
    private static SubmissionDraft AsKnown(SubmissionDraft draft, Post quiet) => draft with
    {
        Link = quiet.Link,
        Addresses = [.. draft.Addresses.Append(quiet.Link).Distinct()],
        KeptQuiet = quiet.Unannounced,
    };
}
