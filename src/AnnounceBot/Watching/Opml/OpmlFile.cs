namespace AnnounceBot.Watching.Opml;

/// <summary>How our lists of feeds are written.</summary>
internal static class OpmlFile
{
    /// <summary>For what OPML has no word for.</summary>
    public const string Ours = "https://announcebot.example/opml";

    public const string TitleOnly = "titleOnly", Unnamed = "unnamed", Tags = "tags";

    public const string MediaType = "text/x-opml";

    /// <summary>More are no list of a community's blogs, and would keep its servers busy for days.</summary>
    public const int MostOutlines = 10_000;
}
