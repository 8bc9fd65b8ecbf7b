namespace AnnounceBot.Posts.Lists;

/// <summary>A list of posts that somebody asked for, and how they see it.</summary>
/// <param name="About">What stands behind "12 posts", escaped: " tagged oil in the last seven days".</param>
/// <param name="Posts">In the order in which they are shown: at most one more than <see cref="PostLister.Most"/> are counted.</param>
/// <param name="Page">0 is the first; one that is not there any more is the last.</param>
/// <param name="ButtonName">Of the button that turns the page; the one that shows it to everybody is called the same with <see cref="Sharing"/>.</param>
/// <param name="ArgumentOf">What that button remembers for a page; null: it is too long for that.</param>
internal sealed record PostList(string About, IReadOnlyList<PostId> Posts, int Page, string ButtonName, Func<int, string?> ArgumentOf)
{
    public const string Sharing = "-share";

    /// <summary>Null: any.</summary>
    public PostKind? Kind { get; init; }

    /// <summary>The labels of the buttons to the next page and to the one before.</summary>
    public (string Next, string Before) Turn { get; init; } = ("Earlier", "Later");

    /// <summary>What stands above posts in place of their days.</summary>
    public Func<ListedPost, string?> HeadingOf { get; init; } = _ => null;

    /// <summary>What is said behind a post, escaped.</summary>
    public Func<PostId, string> SaidOf { get; init; } = _ => "";

    /// <summary>A line below the heading.</summary>
    public string? Note { get; init; }

    /// <summary>What to do where no button can remember the question.</summary>
    public string Advice { get; init; } = "ask for less at once.";

    /// <summary>The one who asks may show it to everybody.</summary>
    public bool CanShare { get; init; }
}
