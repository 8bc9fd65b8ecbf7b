using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.ShortLinks;

/// <summary>Gives posts their short links: one each, for ever.</summary>
internal sealed class ShortLinkDesk
{
    /// <summary>Gives codes to those that have none, in their order.</summary>
    /// <param name="session">Of the writer.</param>
    /// <returns>The codes, and where the links lead from; empty where there are no short links.</returns>
    public IReadOnlyDictionary<PostId, ShortLink> Give(Session session, IReadOnlyList<PostId> posts) => throw new NotImplementedException();
}
