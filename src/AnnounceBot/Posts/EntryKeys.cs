namespace AnnounceBot.Posts;

/// <summary>What one entry of a document can be known by; null is a key that it lacks, or that is no key in this document.</summary>
/// <param name="Index">Its place in the document.</param>
/// <param name="Guid">Its identifier within the feed.</param>
/// <param name="Url">Its canonical address with the fragment.</param>
/// <param name="Page">Its canonical address without the fragment, where that alone tells it from the others.</param>
/// <param name="TitleDay">Its title and day.</param>
internal sealed record EntryKeys(int Index, string? Guid, string? Url, string? Page, string? TitleDay)
{
    /// <summary>Title and day count alone only where there is nothing better.</summary>
    public bool HasOnlyTitleDay => Guid is null && Url is null && Page is null;
}
