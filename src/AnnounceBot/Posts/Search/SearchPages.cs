using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Posts.Search;

/// <summary>Shows what is found for some words.</summary>
internal sealed class SearchPages(Database database, PostPages pages, CommunityOptions community)
{
    public const string ButtonName = "posts-search", Instead = "Type `/posts search` to look for posts.";

    /// <summary>How long one search may take.</summary>
    public int MostSteps { get; init; } = SearchStore.MostSteps;

    public ChatMessage Show(string typed, int page, Person person)
    {
        var terms = SearchTerms.Read(typed, community.TimeZone);
        if (terms.IsEmpty)
            return new() { Text = "Say what to look for: words, \"words in a row\", a beginning such as lamp\\*, tag:oil, author:Ada, after:2026-01 or before:2026-03-15." };

        var (found, waiting) = database.Read(session => (SearchStore.Find(session, terms, MostSteps), terms.Match is null ? 0 : PostIndex.Waiting(session)));
        var note = Note(terms, found.AreAll, waiting);
        var about = $" for “{PostPages.Shown(typed)}”";
        if (found.Posts.Count == 0)
            return new() { Text = $"There are no posts{about}.{(note is null ? "" : $" {note}")} Try fewer words, or the beginning of one, such as lamp\\*." };
        return pages.Show(new(about, found.Posts, page, ButtonName, number => ButtonWords.Join(Written(number), ButtonWords.Encode(typed)))
        {
            Note = note,
            Advice = "look for fewer words, or add a tag: or a before: date.",
            CanShare = person.IsModerator,
        });
    }

    /// <returns>The page that a button's argument means; null: no button of ours says that.</returns>
    public ChatMessage? Pressed(string argument, Person person) =>
        argument.Split(ButtonWords.Separator) is [var page, var typed] && ButtonWords.Number(page) is { } number && ButtonWords.Decode(typed) is { } words
            ? Show(words, number, person)
            : null;

    private static string? Note(SearchTerms terms, bool areAll, long waiting)
    {
        string?[] notes =
        [
            terms.IsCut ? "That was more than I can look for at once: I took the beginning." : null,
            areAll ? null : "These words are so common that I did not look at all posts: there may be older ones. Rarer words, or dates (after:, before:), find them.",
            waiting switch
            {
                0 => null,
                1 => "One post is not searched yet: I am still reading it. Ask again in a moment.",
                _ => $"{waiting.ToString("N0", CultureInfo.InvariantCulture)} posts are not searched yet: I am still reading them. Ask again in a while.",
            },
        ];
        return string.Join(' ', notes.OfType<string>()) is { Length: > 0 } note ? note : null;
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
