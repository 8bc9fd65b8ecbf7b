using System.Text.RegularExpressions;

namespace AnnounceBot.Feeds.Repair;

/// <summary>Finds where a feed begins in a document that may begin with something else, and says what a document is that is none.</summary>
internal static partial class FeedStart
{
    private const int LongestName = 60;

    /// <summary>Where to begin to read; null where the document has no feed's root element, or is a web page.</summary>
    public static int? Find(string text)
    {
        var root = Root.Match(text);
        if (!root.Success || Page.IsMatch(text.AsSpan(0, root.Index)))
        {
            return null;
        }

        // A prolog is read with the document: it may declare entities. Anything else is not.
        var first = FirstElement.Match(text);
        if (first.Index == root.Index)
        {
            return 0;
        }

        var doctype = text.AsSpan(0, root.Index).IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        return doctype >= 0 ? doctype : root.Index;
    }

    /// <summary>What a document is instead of a feed, in a sentence.</summary>
    public static string Describe(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "There is nothing in it.";
        }

        if (Page.IsMatch(text.AsSpan(0, Math.Min(text.Length, 64 * 1024))))
        {
            return "This is a web page, not a feed.";
        }

        var element = FirstElement.Match(text);
        return element is { Success: true, Groups: [_, { Length: <= LongestName, Value: var name }] }
            ? $"This is XML, but no feed: it begins with <{name}>."
            : "This is neither XML nor JSON.";
    }

    [GeneratedRegex(@"<(?:[\w.-]+:)?(?:rss|RDF|feed|channel)[\s>/:]", RegexOptions.IgnoreCase)]
    private static partial Regex Root { get; }

    [GeneratedRegex(@"<(?:html|head|body)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex Page { get; }

    [GeneratedRegex(@"<([A-Za-z_][\w:.-]*)")]
    private static partial Regex FirstElement { get; }
}
