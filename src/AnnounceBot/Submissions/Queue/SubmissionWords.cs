using AnnounceBot.Announcements;
using AnnounceBot.Chat;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Pieces of what is said about submissions, safe to show.</summary>
internal static class SubmissionWords
{
    /// <summary>A title with its link; both leave room for what else is said.</summary>
    private const int TitleLength = 120, LinkedLength = 600;

    private const int NameLength = 60;

    /// <param name="longest">If it would be longer, the title is said without its link.</param>
    /// <returns>The title, leading to where the submission leads.</returns>
    public static string Linked(Submission submission, int longest = LinkedLength)
    {
        var title = Inert.OneLine(submission.Title) is { Length: > 0 } words ? Markdown.Escape(words, TitleLength) : "Untitled";
        return WebAddress.TryParse(submission.Link, out var link) && HonestLinks.In(Markdown.Link(title, link)) is var linked && linked.Length <= longest ? linked : title;
    }

    public static string Name(string? person) => person is null ? "Somebody" : Markdown.Escape(Inert.OneLine(person), NameLength);

    /// <returns>Each line as a quote.</returns>
    public static string Quoted(string text, int longest) => Markdown.Quote(Markdown.Escape(Inert.Lines(text), longest));

    /// <returns>The channels in which a post is announced, now or soon; null: none.</returns>
    public static string? Places(IReadOnlyList<Announced> announced)
    {
        var places = announced.Where(place => place.IsUnderway).Select(place => Markdown.Channel(place.Channel)).ToList();
        return places.Count == 0 ? null : string.Join(", ", places);
    }
}
