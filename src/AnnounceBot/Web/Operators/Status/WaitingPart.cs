using AnnounceBot.Delivery;

namespace AnnounceBot.Web.Operators.Status;

/// <summary>What waits, until when, and what was given up.</summary>
internal static class WaitingPart
{
    public static string Of(Snapshot now, Html html) => $"""
        <section aria-labelledby="waiting">
        <h2 id="waiting">Waiting</h2>
        {(now.Waiting.Count == 0 ? "<p>Nothing: all that was to be said is said.</p>" : $"<ul class=\"lines\">{string.Concat(now.Waiting.Select(line => Line(line, now, html)))}</ul><p class=\"quiet\"><code>announcebot deliveries list</code> shows all of it.</p>")}
        </section>
        """;

    private static string Line(WaitingLine line, Snapshot now, Html html) =>
        $"<li class=\"{line.State.ToColumn()}\">{What(line)} <small>{Html.Channel(line.Channel)}, {When(line, now, html)}{(line.Reason is { } reason && line.Purpose != Purpose.Receipt ? $": {Html.Told(reason.TrimEnd('.'))}" : "")}</small></li>\n";

    private static string What(WaitingLine line) => line switch
    {
        { Title: { } title, Action: DeliveryAction.Create } => Html.Told(title),
        { Title: { } title } => $"{Doing(line.Action)} {Html.Told(title)}",
        { Purpose: Purpose.Announcement } => "An announcement",
        { Purpose: Purpose.Digest } => "A part of the round-up",
        { Purpose: Purpose.Receipt } => "An answer to somebody",
        { Purpose: Purpose.Test } => "A test",
        _ => "A notice for moderators",
    };

    private static string Doing(DeliveryAction action) => action switch
    {
        DeliveryAction.Edit => "A change of",
        DeliveryAction.Delete => "Taking away",
        DeliveryAction.Crosspost => "Handing on",
        _ => "A thread under",
    };

    private static string When(WaitingLine line, Snapshot now, Html html) => line.State switch
    {
        DeliveryState.Failed => "<b class=\"state\">failed</b>",
        DeliveryState.Held => "<b class=\"state\">held</b> until a moderator decides",
        DeliveryState.Sending => "on its way",
        _ when line.DueAt <= now.Now => "in line",
        _ => html.Moment(line.DueAt),
    };
}
