namespace AnnounceBot.Feeds.Fetching;

/// <summary>One hop.</summary>
/// <param name="From">The address that answered with it.</param>
/// <param name="Status">301, 302, 303, 307 or 308.</param>
/// <param name="To">Where it leads, absolute, without fragment.</param>
public sealed record Redirect(Uri From, int Status, Uri To)
{
    /// <summary>Whether it is meant for good (301, 308).</summary>
    public bool IsPermanent => Status is 301 or 308;
}
