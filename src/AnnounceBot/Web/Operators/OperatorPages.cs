namespace AnnounceBot.Web.Operators;

/// <summary>What is told to operators when there is nothing to show.</summary>
internal static class OperatorPages
{
    public static PublicPage Unknown(string site) => new(
        site, "There is nothing here", "There are / (how the bot fares), /healthz, /readyz and /metrics.");

    public static PublicPage NotNow(string site) => new(
        site, "The database cannot be read just now", "The log says why, and /readyz what to do.");
}
