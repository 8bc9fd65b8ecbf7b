using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Submissions.Drafts;

namespace AnnounceBot.Submissions;

/// <summary>What can be pressed under a preview. All that a button needs is the draft's id.</summary>
internal static class SubmitButtons
{
    public const string Send = "submit-send", Edit = "submit-edit", Cancel = "submit-cancel", Watch = "submit-watch", Other = "submit-other";

    private const int LabelLength = 60, MostOthers = 5;

    private const char Separator = '-';

    public static IEnumerable<ChatButton> Of(DraftId id, SubmissionDraft draft, bool canBeSent)
    {
        var argument = id.Value.ToString(CultureInfo.InvariantCulture);
        if (canBeSent)
            yield return new("Send", Send, argument, ButtonLook.Main);
        yield return new("Edit", Edit, argument, canBeSent ? ButtonLook.Quiet : ButtonLook.Main);
        if (draft.OfferedFeed is not null)
            yield return new("Watch this blog from now on?", Watch, argument);
        yield return new("Cancel", Cancel, argument);
        for (var other = 0; other < Math.Min(draft.OtherLinks.Count, MostOthers); other++)
            yield return new($"Take {Shown(draft.OtherLinks[other])}", Other, $"{argument}{Separator}{other.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <returns>The draft, and which of its other links; null for anything that we did not make.</returns>
    public static (DraftId Id, int Other)? Read(string argument)
    {
        var parts = argument.Split(Separator, 2);
        return long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && int.TryParse(parts.ElementAtOrDefault(1) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var other) ? (new(id), other) : null;
    }

    private static string Shown(string link) =>
        Graphemes.Cut(Uri.TryCreate(link, UriKind.Absolute, out var url) ? $"{Hosts.Of(link)}{url.AbsolutePath.TrimEnd('/')}" : Inert.OneLine(link), LabelLength);
}
