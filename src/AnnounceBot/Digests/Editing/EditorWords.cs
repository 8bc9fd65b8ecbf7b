using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Editing;

/// <summary>How the editor speaks of people, posts and what was done.</summary>
internal static class EditorWords
{
    public const string NotReadable = "I cannot read that any more, so I did nothing. `/digest edit` opens the draft.";

    private const int NameLength = 60, TitleLength = 80;

    public static string Name(string? person) => person is null ? "I" : $"**{Markdown.Escape(Inert.OneLine(person), NameLength)}**";

    public static string Quoted(string text) => $"“{(Inert.OneLine(text) is { Length: > 0 } words ? Markdown.Escape(words, TitleLength) : "Untitled")}”";

    public static string Ago(DateTimeOffset moment) => $"<t:{moment.ToUnixTimeSeconds()}:R>";

    /// <returns>As the community writes dates.</returns>
    public static string Day(DateTimeOffset moment, CommunityOptions community) => Dates.Long(moment, new(SectionKind.Markdown, community.TimeZone, community.Culture));

    /// <param name="which">Of its posts, as a verb and all that belongs to it.</param>
    public static string Begun(string which, Draft draft) =>
        $"A new draft{(draft.Entries.Count == 0 ? "" : $": these posts {which}")}. Nobody sees it but moderators, until it is published.{(NotWhole(draft) is { } warning ? $" {warning}" : "")}";

    /// <returns>Where the last change arranged the posts by less than is to be known; else null.</returns>
    public static string? NotWhole(Draft draft) => draft.Last?.Change is Change.Arranged { IsPartial: true } or Change.Loaded { IsPartial: true }
        ? "I could not see all the reactions just now: some posts may have found more interest than their place shows."
        : null;

    /// <returns>Who did what last: <c>**Bea** left out “Title” · 2 minutes ago</c>.</returns>
    public static string LastChange(Session session, Draft draft) => draft.Last is { } last
        ? $"{Name(last.By)} {(draft.Revision == 1 ? "began this draft" : Did(session, draft, last.Change))} · {Ago(last.At)}"
        : "Nobody has changed anything yet.";

    /// <returns>To one who pressed something that was shown before another person's change.</returns>
    public static string Stale(Session session, Draft draft) =>
        $"Nothing was changed: meanwhile {LastChange(session, draft)}. This is how it is now; look again, then decide.";

    /// <returns>What a change did, as a verb in the past and all that belongs to it.</returns>
    public static string Did(Session session, Draft draft, Change change) => change switch
    {
        Change.Loaded => "looked for new posts",
        Change.Arranged { By: DigestOrder.Interest } => "put the posts in the order of interest",
        Change.Arranged => "put the posts in the order of their dates",
        Change.TakenOut { How: LeftOut.ForGood, Posts: var posts } => $"left out {Those(session, draft, posts)} for good",
        Change.TakenOut taken => $"left out {Those(session, draft, taken.Posts)}",
        Change.PutBack back => $"put {Those(session, draft, back.Posts)} back",
        Change.Moved moved => $"moved {Those(session, draft, [moved.Post])} to place {moved.Place + 1}",
        Change.Worded worded => $"edited {Those(session, draft, [worded.Post])}",
        Change.Headed => "changed the texts",
        Change.Added added => $"added {Those(session, draft, [added.Post.Post])}",
        Change.Folded folded => $"folded the posts {Quoted(folded.Lead)}",
        Change.Unfolded unfolded => $"unfolded the posts {Quoted(unfolded.Lead)}",
        Change.Undone undone => $"took something back ({Did(session, draft, undone.What)})",
        _ => throw new InvalidOperationException($"{change} is no change that we have words for."),
    };

    private static string Those(Session session, Draft draft, IReadOnlyList<PostId> posts) => posts is [var only]
        ? Quoted(draft.Entries.FirstOrDefault(entry => entry.Post == only)?.Wording.Title ?? PostStore.One(session, only).Title)
        : PostKinds.Counted(posts.Count);
}
