using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions;

/// <summary>Under a preview: opens the form that changes it.</summary>
internal sealed class EditButton(SendDesk desk, SubmitLook look) : IFormButton
{
    public string Name => SubmitButtons.Edit;

    public bool IsForModerators => false;

    public async Task<Opening> OpenAsync(ButtonPress press, CancellationToken cancellationToken)
    {
        if (SubmitButtons.Read(press.Argument) is not (var id, _))
            return new Opening.Not(Reply.Saying(SubmitWords.Expired));
        var (draft, instead) = desk.Look(press.Person, id);
        return draft is not null
            ? new Opening.With(EditForm.Of(press.Argument, draft))
            : new Opening.Not(await look.ShowAsync(press.Person, instead!, cancellationToken));
    }
}
