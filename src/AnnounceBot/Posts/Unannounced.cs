namespace AnnounceBot.Posts;

/// <summary>Why a post was kept quiet, whatever the routes say: as it is stored, and told to people.</summary>
internal static class Unannounced
{
    public const string FirstPoll = "it was there when the feed was read for the first time (watching.firstPoll)";

    public const string Old = "it was old already when it turned up (watching.maxAge)";

    public const string Blocked = "its author or its site is blocked (/block list)";

    /// <returns>A sentence for a member, who knows of no settings.</returns>
    public static string Kindly(string reason) => reason switch
    {
        FirstPoll => "it was there before I began to watch its blog.",
        Old => "it was old already when it turned up.",
        _ => "ask a moderator why.",
    };
}
