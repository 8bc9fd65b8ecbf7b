using AnnounceBot.Chat;
using AnnounceBot.Feeds;

namespace AnnounceBot.Posts;

/// <summary>Cuts excerpts that are too long for a place.</summary>
internal static class Excerpts
{
    /// <returns>Whole paragraphs, or the first one cut after a sentence or between two words; a single word that is too long is cut between its letters.</returns>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : Excerpt.Shorten(text, longest) is { Length: > 0 } cut ? cut : Graphemes.Cut(text, longest);
}
