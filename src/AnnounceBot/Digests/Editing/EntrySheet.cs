using AnnounceBot.Chat;
using AnnounceBot.Digests.Composing;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Editing;

/// <summary>One entry of a draft as the issue tells it, and what can be done with it.</summary>
internal sealed class EntrySheet(Database database, DigestOptions options, CommunityOptions community)
{
    private const int TitleLength = 200, AuthorLength = 100, ExcerptLength = 2000, SectionLength = 100;

    /// <param name="said">What was just done, above all; null: nothing.</param>
    public ChatMessage Show(Draft draft, EditSpot spot, string? said = null) => database.Read(session => Show(session, draft, spot, said));

    private ChatMessage Show(Session session, Draft draft, EditSpot spot, string? said)
    {
        var (place, entry) = draft.Entries.Index().Single(found => found.Item.Post == spot.Post);
        var post = EntryPost.Of(session, entry);
        var shown = post.Show(options.ExcerptLength);
        var link = WebAddress.TryParse(post.Post.Link, out var address) ? address.Whole : null;
        return new()
        {
            Text = said,
            Card = new()
            {
                Title = HonestLinks.Title(Markdown.Escape(shown.Title.Length > 0 ? shown.Title : "Untitled", TitleLength), link),
                Link = link,
                Author = shown.Author is { } author ? Graphemes.Cut(author, AuthorLength) : null,
                Text = string.Join('\n', Lines(session, draft, place, entry, post, shown.Excerpt)),
            },
            Buttons = Buttons(new(draft.At, place / DraftPages.PageLength, entry.Post), place, entry, draft.Entries.Count),
        };
    }

    private IEnumerable<string> Lines(Session session, Draft draft, int place, DraftEntry entry, ComposedPost post, string? excerpt)
    {
        var section = post.SectionIn(options.Sections) is { } under ? $"under “{Markdown.Escape(under, SectionLength)}”" : options.Sections.Count > 0 ? "under no heading" : null;
        var about = new[] { $"**{place + 1}** of {draft.Entries.Count} in issue {draft.Number}", PostKinds.NameOf(post.Post.Kind), $"published {EditorWords.Day(entry.PublishedAt, community)}", section };
        yield return string.Join(" · ", about.OfType<string>());
        if (Out(entry) is { } out_)
            yield return out_;
        if (EntryPost.Reworded(entry.Wording) is { Length: > 0 } reworded)
            yield return $"Changed by a moderator: {reworded}.{(entry.Wording.Title is null ? "" : $" Its own title is {EditorWords.Quoted(post.Post.Title)}.")}";
        yield return "";
        yield return excerpt is null ? "It has no excerpt." : Markdown.Quote(Markdown.Escape(excerpt, ExcerptLength));
        yield return "";
        yield return EditorWords.LastChange(session, draft);
    }

    private static string? Out(DraftEntry entry) => entry.Out switch
    {
        null => null,
        LeftOut.OfThisIssue => "**Left out of this issue**: the next one may have it.",
        LeftOut.ForGood => "**Left out for good**: no issue will have it.",
        LeftOut.InAnotherIssue => "**Not in it**: it stands in another issue.",
        _ => "**Not in it for now**: the post was taken back, or is held.",
    };

    private static IReadOnlyList<ChatButton> Buttons(EditSpot spot, int place, DraftEntry entry, int count)
    {
        var (isIn, canBeIn) = (entry.Out is null, EntryPost.IsForPeopleToSay(entry));
        ChatButton?[] buttons =
        [
            EditorControls.Ask("Edit…", FormButton.Entry, spot),
            place > 0 ? spot.Button("Move up", EditStep.Up) : null,
            place < count - 1 ? spot.Button("Move down", EditStep.Down) : null,
            count > 2 ? EditorControls.Ask("To place…", FormButton.Place, spot) : null,
            isIn ? spot.Button("Leave out of this issue", EditStep.LeaveOut) : null,
            isIn ? spot.Button("Leave out for good", EditStep.LeaveOutForGood, ButtonLook.Danger) : null,
            !isIn && canBeIn ? spot.Button("Put it back", EditStep.PutBack, ButtonLook.Main) : null,
            spot.Button("Back to the list", EditStep.List),
        ];
        return [.. buttons.OfType<ChatButton>()];
    }
}
