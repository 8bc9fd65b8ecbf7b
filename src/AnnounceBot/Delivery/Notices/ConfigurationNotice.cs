using AnnounceBot.Chat;
using AnnounceBot.Storage;

namespace AnnounceBot.Delivery.Notices;

/// <summary>Tells moderators once that a changed configuration cannot be used, and once that it is well again: in the same message, also after a restart.</summary>
internal sealed class ConfigurationNotice(NoticeBoard board, TimeProvider clock)
{
    private const string Lane = "configuration";

    private const int MostMistakes = 5, MistakeLength = 250;

    /// <param name="mistakes">At least one, with its place. If they are others than before, the message is changed.</param>
    public void Begin(Session session, IReadOnlyList<string> mistakes)
    {
        var reason = string.Join('\n', mistakes);
        if (TroubleStore.Standing(session, TroubleKind.Configuration, Lane) is not { Notice: { } notice } known)
        {
            var trouble = TroubleStore.Add(session, TroubleKind.Configuration, Lane, channel: "", reason, clock.GetUtcNow());
            TroubleStore.Told(session, trouble.Id, board.Post(session, Begun(mistakes)));
        }
        else if (known.Reason != reason)
        {
            TroubleStore.Changed(session, known.Id, reason);
            board.Change(session, notice, Begun(mistakes));
        }
    }

    /// <summary>It is well; if moderators heard otherwise, they hear of it.</summary>
    public void End(Session session)
    {
        if (TroubleStore.Standing(session, TroubleKind.Configuration, Lane) is not { Notice: { } notice } known)
            return;
        TroubleStore.Decided(session, known.Id, decision: null, by: null, clock.GetUtcNow());
        board.Change(session, notice, new() { Text = $"**The configuration is well again,** and in use. It was:\n{Listed(known.Reason.Split('\n'))}" });
    }

    private static ChatMessage Begun(IReadOnlyList<string> mistakes) => new()
    {
        Text = $"""
            **The configuration was changed, and I cannot use it so.** I go on with the one from before; nothing of the change counts.
            {Listed(mistakes)}
            Whoever looks after my configuration can mend it: I notice that by myself, and say so here.
            """.ReplaceLineEndings("\n"),
    };

    private static string Listed(IReadOnlyList<string> mistakes) => string.Join('\n',
    [
        .. mistakes.Take(MostMistakes).Select(mistake => $"- {Markdown.Escape(mistake, MistakeLength)}"),
        .. mistakes.Count > MostMistakes ? [$"- and {mistakes.Count - MostMistakes} more: my log tells them all"] : Array.Empty<string>(),
    ]);
}
