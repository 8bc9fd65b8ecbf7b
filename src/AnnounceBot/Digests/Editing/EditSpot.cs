using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;

namespace AnnounceBot.Digests.Editing;

/// <summary>Where in the editor somebody is, as its controls remember it.</summary>
/// <param name="At">The state of the draft that they have before them.</param>
/// <param name="Page">Of the list; 0 is the first.</param>
/// <param name="Post">Null: the list.</param>
/// <param name="Mark">What else a control has to know; empty: nothing.</param>
internal sealed record EditSpot(DraftRevision At, int Page, PostId? Post = null, string Mark = "")
{
    public const string ButtonName = "digest-step";

    public PostId Entry => Post ?? throw new InvalidOperationException($"\"{this}\" is about no post.");

    /// <returns>Null for anything that was not made by <see cref="ToString"/>.</returns>
    public static EditSpot? Read(string text) =>
        text.Split(ButtonWords.Separator) is [var at, var page, var post, var mark] && DraftRevision.Read(at) is { } revision && ButtonWords.Number(page) is { } number
        && (post.Length == 0 || PostOf(post) is not null)
            ? new(revision, number, PostOf(post), mark)
            : null;

    /// <returns>What a button says with <see cref="Button"/>; null: no button of ours says that.</returns>
    public static (EditStep Step, EditSpot Spot)? ReadStep(string argument) =>
        argument.Split(ButtonWords.Separator, 2) is [var word, var rest] && Enum.TryParse<EditStep>(word, ignoreCase: true, out var step) && Read(rest) is { } spot ? (step, spot) : null;

    public ChatButton Button(string label, EditStep step, ButtonLook look = ButtonLook.Quiet) =>
        new(label, ButtonName, $"{step.ToString().ToLowerInvariant()}{ButtonWords.Separator}{this}", look);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}{ButtonWords.Separator}{Page}{ButtonWords.Separator}{Post?.Value}{ButtonWords.Separator}{Mark}");

    /// <returns>Null: it is no post's number.</returns>
    public static PostId? PostOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new(id) : null;
}
