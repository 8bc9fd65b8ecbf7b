using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web.Community;

/// <summary>All that the community publishes, as one feed.</summary>
internal sealed class PostsFeedEndpoint(Database database, AtomIds ids, SiteAddresses site, CommunityOptions community, TimeProvider clock) : IPublicEndpoint
{
    private const int Length = 100;

    private readonly KeptDocument _kept = new(AtomWriter.ContentType, clock);

    public string Pattern => SiteAddresses.Posts;

    public Task AnswerAsync(HttpContext call) => _kept.Of(AtomWriter.Write(new(
        ids.Of("posts"), community.Name, "What our people publish on their own sites.", site.Of(SiteAddresses.Posts), site.Of(SiteAddresses.Front), community.Name, community.Culture.Name,
        [.. database.Read(session => PublicPosts.Newest(session, Length)).Select(Entry)]))).WriteAsync(call);

    private AtomEntry Entry(PublicPost post) => new(ids.Of("post", post.Id.Value, post.SeenAt), post.Title, post.Link, post.PublishedAt, post.SeenAt)
    {
        Author = post.By,
        Summary = post.Excerpt,
        Tags = post.Tags,
        Language = post.Language,
        Blog = post.Blog,
        BlogPage = post.BlogPage,
    };
}
