using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Posts.Lists;

/// <summary>Shows what was published last.</summary>
internal sealed class LatestPages(Database database, PostPages pages)
{
    public const string ButtonName = "posts-latest", Instead = "Type `/posts latest` to see the newest posts.";

    public ChatMessage Show(PostFilter filter, int page, Person person)
    {
        var found = database.Read(session => PostLister.Find(session, filter));
        return found.Count == 0
            ? new() { Text = $"There are no posts{About(filter)}{(filter is { Tag: null, Author: null } ? " yet" : "")}." }
            : pages.Show(new(About(filter), found.ConvertAll(post => post.Id), page, ButtonName, number => Argument(filter, number))
            {
                Advice = "ask for the tag or the author alone.",
                CanShare = person.IsModerator,
            });
    }

    /// <returns>The page that a button's argument means; null: no button of ours says that.</returns>
    public ChatMessage? Pressed(string argument, Person person) =>
        argument.Split(ButtonWords.Separator) is [var page, var tag, var author] && ButtonWords.Number(page) is { } number
            ? Show(new(ButtonWords.Decode(tag), ButtonWords.Decode(author), Kind: null), number, person)
            : null;

    /// <summary>What posts are narrowed down to, as it stands behind "12 posts".</summary>
    public static string About(PostFilter filter)
    {
        var tag = filter.Tag is { } tagged ? $" tagged {PostPages.Shown(tagged)}" : "";
        var author = filter.Author is { } name ? $" by {PostPages.Shown(name)}" : "";
        return tag + author;
    }

    private static string? Argument(PostFilter filter, int page) =>
        ButtonWords.Join(page.ToString(CultureInfo.InvariantCulture), ButtonWords.Encode(filter.Tag), ButtonWords.Encode(filter.Author));
}
