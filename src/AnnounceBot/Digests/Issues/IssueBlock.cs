namespace AnnounceBot.Digests.Issues;

/// <summary>A piece of an issue that is not torn apart.</summary>
internal abstract record IssueBlock
{
    private IssueBlock()
    {
    }

    public abstract IEnumerable<IssuePost> Posts { get; }

    public sealed record Single(IssuePost Post) : IssueBlock
    {
        public override IEnumerable<IssuePost> Posts => [Post];
    }

    /// <summary>Posts that belong together, told in one paragraph and a list.</summary>
    /// <param name="Lead">What their titles share.</param>
    /// <param name="Items">Two or more.</param>
    public sealed record Series(string Lead, IReadOnlyList<SeriesItem> Items) : IssueBlock
    {
        public override IEnumerable<IssuePost> Posts => Items.Select(item => item.Post);
    }
}
