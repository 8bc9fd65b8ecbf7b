using AnnounceBot.ShortLinks;

namespace AnnounceBot.Web;

/// <summary>What is told to readers for whom there is nothing.</summary>
internal static class PublicPages
{
    /// <param name="code">As somebody typed it; anything at all.</param>
    public static PublicPage Unknown(string site, string code) => new(
        site, "This link leads nowhere",
        ShortLinksOptions.IsCode(code) ? $"We have given no short link “{code}”." : "We have given no such short link.",
        "Is it typed right? 0 and o look alike, and so do 1 and l; capitals or not is all the same. If you followed it from somewhere, the place where you found it may have lost a part of it.");

    public static PublicPage TakenBack(string site) => new(
        site, "This post was taken back", "The short link is one of ours, and the post behind it is not shown here any more.");

    public static PublicPage NotNow(string site) => new(
        site, "Please try again in a minute", "The link may be right: we cannot look it up just now.");
}
