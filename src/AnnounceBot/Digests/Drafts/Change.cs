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
        /// <summary>How they are arranged; null: as the draft is.</summary>
        public DigestOrder? Order { get; init; }

        /// <inheritdoc cref="Arranged.IsPartial"/>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool IsPartial { get; init; }

        public override Draft ApplyTo(Draft draft)
        {
            var order = Order ?? draft.Order;
            var entries = draft.Entries.ToList();
            var known = entries.Select(entry => entry.Post).ToHashSet();
            foreach (var post in Posts.Where(post => known.Add(post.Post)))
                entries.Insert(order == DigestOrder.Published ? PlaceOf(post, entries) : entries.Count, post);
            return draft with { Period = draft.Period with { To = To }, Order = order, Entries = entries };
        }

        private static int PlaceOf(DraftEntry post, List<DraftEntry> entries) => entries.FindLastIndex(entry => entry.PublishedAt <= post.PublishedAt) + 1;
    }

    /// <param name="Posts">All of them, in the order that <paramref name="By"/> gave.</param>
    public sealed record Arranged(DigestOrder By, IReadOnlyList<PostId> Posts) : Change
    {
        /// <summary>Not all of the interest that they found was told.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool IsPartial { get; init; }

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
            var entries = draft.Entries.ToList();
            var from = entries.FindIndex(entry => entry.Post == Post);
            if (from < 0)
                return draft;
            entries.RemoveAt(from);
            entries.Insert(Math.Clamp(Place, 0, entries.Count), draft.Entries[from]);
            return draft with { Entries = entries };
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

    private static Draft Each(Draft draft, IReadOnlyList<PostId> posts, Func<DraftEntry, DraftEntry> change)
    {
        var changed = posts.ToHashSet();
        return draft with { Entries = [.. draft.Entries.Select(entry => changed.Contains(entry.Post) ? change(entry) : entry)] };
    }
}
