namespace AnnounceBot.Tests.Chaos;

/// <param name="Number">Counts all posts in the order in which they are published.</param>
/// <param name="Page">The number of the post whose address it has: mostly its own.</param>
internal sealed record ChaosPost(int Number, int Feed, int Page)
{
    public string Title => $"Post {Number} of feed {Feed}";
}
