namespace AnnounceBot.Web;

/// <summary>What a site tells those for whom it has nothing.</summary>
/// <param name="Unknown">There is nothing at that address.</param>
/// <param name="NotNow">The store cannot be read at the moment.</param>
internal sealed record SitePages(PublicPage Unknown, PublicPage NotNow);
