using System.Text.Json.Serialization;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Drafts;

/// <summary>Something that was done to a draft. A post that is not in it any more is passed over.</summary>
[JsonDerivedType(typeof(Loaded), "loaded")]
[JsonDerivedType(typeof(Arranged), "arranged")]
[JsonDerivedType(typeof(TakenOut), "takenOut")]
[JsonDerivedType(typeof(PutBack), "putBack")]
[JsonDerivedType(typeof(Moved), "moved")]
[JsonDerivedType(typeof(Worded), "worded")]
[JsonDerivedType(typeof(Headed), "headed")]
[JsonDerivedType(typeof(Added), "added")]
[JsonDerivedType(typeof(Folded), "folded")]
[JsonDerivedType(typeof(Unfolded), "unfolded")]
[JsonDerivedType(typeof(Undone), "undone")]
internal abstract record Change
{
    private Change()
    {
    }

    /// <returns>The draft with it; the revision is counted elsewhere.</returns>
    public abstract Draft ApplyTo(Draft draft);

    /// <summary>What there was to tell of until then: the first change of each draft, and each reload.</summary>
    /// <param name="Posts">In the order that they are to have.</param>
    public sealed record Loaded(DateTimeOffset To, IReadOnlyList<DraftEntry> Posts) : Change
    {
        public override Draft ApplyTo(Draft draft) => draft with
        {
            Period = draft.Period with { To = To },
            Entries = [.. Posts.Where(post => draft.Entries.All(known => known.Post != post.Post)).Aggregate(draft.Entries, draft.Order == DigestOrder.Published ? InPlace : AtEnd)],
        };

        private static IReadOnlyList<DraftEntry> AtEnd(IReadOnlyList<DraftEntry> entries, DraftEntry post) => [.. entries, post];

        private static IReadOnlyList<DraftEntry> InPlace(IReadOnlyList<DraftEntry> entries, DraftEntry post)
        {
            var earlier = entries.Count;
            while (earlier > 0 && entries[earlier - 1].PublishedAt > post.PublishedAt)
                earlier--;
            return [.. entries.Take(earlier), post, .. entries.Skip(earlier)];
        }
    }

    /// <param name="Posts">All of them, in the order that <paramref name="By"/> gave.</param>
    public sealed record Arranged(DigestOrder By, IReadOnlyList<PostId> Posts) : Change
    {
        public override Draft ApplyTo(Draft draft)
        {
            var places = Posts.Index().ToDictionary(post => post.Item, post => post.Index);
            return draft with { Order = By, Entries = [.. draft.Entries.OrderBy(entry => places.GetValueOrDefault(entry.Post, int.MaxValue))] };
        }
    }

    public sealed record TakenOut(IReadOnlyList<PostId> Posts, LeftOut How) : Change
    {
        public override Draft ApplyTo(Draft draft) => Each(draft, Posts, entry => entry with { Out = How });
    }

    public sealed record PutBack(IReadOnlyList<PostId> Posts) : Change
    {
        public override Draft ApplyTo(Draft draft) => Each(draft, Posts, entry => entry with { Out = null });
    }

    /// <param name="Place">Among all entries; 0 is the first. Beyond the last: the last.</param>
    public sealed record Moved(PostId Post, int Place) : Change
    {
        public override Draft ApplyTo(Draft draft)
        {
            if (draft.Entries.FirstOrDefault(entry => entry.Post == Post) is not { } moved)
                return draft;
            var others = draft.Entries.Where(entry => entry != moved).ToList();
            others.Insert(Math.Clamp(Place, 0, others.Count), moved);
            return draft with { Entries = others };
        }
    }

    /// <param name="Wording">All of it, as it is from now on.</param>
    public sealed record Worded(PostId Post, Wording Wording) : Change
    {
        public override Draft ApplyTo(Draft draft) => Each(draft, [Post], entry => entry with { Wording = Wording });
    }

    /// <inheritdoc cref="Worded"/>
    public sealed record Headed(Heading Heading) : Change
    {
        public override Draft ApplyTo(Draft draft) => draft with { Heading = Heading };
    }

    /// <summary>A post that somebody wants in, whenever it was published.</summary>
    public sealed record Added(DraftEntry Post) : Change
    {
        public override Draft ApplyTo(Draft draft) => new Loaded(draft.Period.To, [Post]).ApplyTo(new PutBack([Post.Post]).ApplyTo(draft));
    }

    /// <param name="Lead">What the titles of a series begin with.</param>
    public sealed record Folded(string Lead) : Change
    {
        public override Draft ApplyTo(Draft draft) => draft with { Series = [.. draft.Series.Where(lead => lead != Lead), Lead] };
    }

    public sealed record Unfolded(string Lead) : Change
    {
        public override Draft ApplyTo(Draft draft) => draft with { Series = [.. draft.Series.Where(lead => lead != Lead)] };
    }

    /// <summary>Takes back another change, and leaves both on record.</summary>
    /// <param name="To">The revision that the draft is again as.</param>
    /// <param name="What">The change that was taken back.</param>
    public sealed record Undone(int To, Change What) : Change
    {
        public override Draft ApplyTo(Draft draft) => throw new InvalidOperationException("Whoever folds the changes looks up the state that it goes back to.");
    }

    private static Draft Each(Draft draft, IReadOnlyList<PostId> posts, Func<DraftEntry, DraftEntry> change) =>
        draft with { Entries = [.. draft.Entries.Select(entry => posts.Contains(entry.Post) ? change(entry) : entry)] };
}
