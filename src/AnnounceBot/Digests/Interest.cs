using AnnounceBot.Posts;

namespace AnnounceBot.Digests;

/// <summary>How much interest posts found.</summary>
/// <param name="Posts">All that were asked for.</param>
/// <param name="IsWhole">The chat told the reactions to all of their announcements.</param>
internal sealed record Interest(IReadOnlyDictionary<PostId, Interest.Of> Posts, bool IsWhole)
{
    /// <summary>As it stands behind a post, such as " · 4 clicks, 3 reactions".</summary>
    public string Said(PostId post)
    {
        var (clicks, reactions, seconds) = Posts[post];
        string?[] parts =
        [
            clicks switch { 0 => null, 1 => "1 click", _ => $"{clicks} clicks" },
            reactions switch { 0 => null, 1 => "1 reaction", _ => $"{reactions} reactions" },
            seconds switch { 0 => null, 1 => "suggested once more", _ => $"suggested {seconds} times more" },
        ];
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } said ? $" · {said}" : "";
    }

    /// <param name="Clicks">On its short link.</param>
    /// <param name="Reactions">To its announcements.</param>
    /// <param name="Seconds">How many people suggested it when it was known already.</param>
    internal readonly record struct Of(int Clicks, int Reactions, int Seconds)
    {
        public int Sum => Clicks + Reactions + Seconds;
    }
}
