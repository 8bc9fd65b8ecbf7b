using AngleSharp.Html.Parser.Tokens.Struct;

namespace AnnounceBot.Feeds.Pages;

/// <summary>Reads a tag's attributes; of very many, only the first.</summary>
internal static class TagAttributes
{
    private const int Longest = 16 * 1024;

    /// <summary>An attribute's value; null where the tag does not have it, or where it is no value that anybody would write.</summary>
    public static string? Find(StructHtmlToken tag, string name)
    {
        for (var at = 0; at < Math.Min(tag.Attributes.Count, ReadingLimits.Attributes); at++)
        {
            if (tag.Attributes[at].Name == name)
            {
                return tag.Attributes[at].Value.Length > Longest ? null : tag.Attributes[at].Value.ToString();
            }
        }

        return null;
    }
}
