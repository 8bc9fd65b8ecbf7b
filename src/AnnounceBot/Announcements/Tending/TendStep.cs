using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements.Tending;

/// <summary>What a moderator's button does with a post, as the button remembers it.</summary>
internal readonly record struct TendStep(PostId Post, string Act)
{
    public const string ButtonName = "tend";

    public const string Look = "look", Feature = "feature", Unfeature = "unfeature", AskRetract = "ask-retract", Retract = "retract", Restore = "restore",
        AskTitle = "ask-title", TitleAuthor = "title-author", TitleSite = "title-site", AskBlock = "ask-block", BlockAuthor = "block-author", BlockSite = "block-site";

    /// <returns>Null for anything that was not made by <see cref="Button"/>.</returns>
    public static TendStep? Read(string argument) =>
        argument.Split('/') is [var post, var act] && long.TryParse(post, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new(new(id), act) : null;

    public static ChatButton Button(string label, PostId post, string act, ButtonLook look = ButtonLook.Quiet) =>
        new(label, ButtonName, string.Create(CultureInfo.InvariantCulture, $"{post.Value}/{act}"), look);
}
