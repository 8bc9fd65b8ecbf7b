using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts.Lists;

namespace AnnounceBot.Digests.Editing;

/// <summary>In the editor: asks for words. The form holds the newest, also where the list that it was opened from is older.</summary>
internal sealed class FormButton(DraftDesk desk, TextsForm texts, WordingForm wording) : IFormButton
{
    public const string ButtonName = "digest-ask";

    public const string Texts = "texts", Add = "add", Entry = "entry", Place = "place";

    public string Name => ButtonName;

    public bool IsForModerators => true;

    public Task<Opening> OpenAsync(ButtonPress press, CancellationToken cancellationToken) => Task.FromResult(Open(press.Argument));

    private Opening Open(string argument)
    {
        if (argument.Split(ButtonWords.Separator, 2) is not [var what, var rest] || EditSpot.Read(rest) is not { } spot)
            return new Opening.Not(Reply.Saying(EditorWords.NotReadable));
        if (desk.Current() is not { } draft || draft.Id != spot.At.Draft)
            return new Opening.Not(Reply.Saying(DraftEditor.Over));
        if (spot.Post is { } post && draft.Find(post) is null)
            return new Opening.Not(Reply.Saying(WrittenWords.Gone));
        var newest = spot with { At = draft.At };
        return what switch
        {
            Texts => new Opening.With(texts.Of(draft, newest)),
            Add => new Opening.With(AddForm.Of(newest)),
            Entry => new Opening.With(wording.Of(draft, newest)),
            Place => new Opening.With(PlaceForm.Of(draft, newest)),
            _ => new Opening.Not(Reply.Saying(EditorWords.NotReadable)),
        };
    }
}
