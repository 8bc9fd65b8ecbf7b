using AnnounceBot.Chat;

namespace AnnounceBot.Delivery.Notices;

/// <summary>How moderators are told of a channel that does not work.</summary>
internal static class TroubleWords
{
    /// <summary>Discord's own words may be long.</summary>
    private const int ReasonLength = 1000;

    public static ChatMessage Begun(Trouble trouble) => trouble.Kind == TroubleKind.Blocked
        ? Saying($"**{Doing(trouble)} has to wait.** {Reason(trouble)}\nNothing is lost: what waits is done by itself as soon as it can be.")
        : Saying($"**{Doing(trouble)} fails.** {Reason(trouble)}\nWhat failed is kept: mend it and try again, or drop it.") with { Buttons = Buttons(trouble) };

    /// <param name="failed">How many that failed before are kept.</param>
    public static ChatMessage Over(Trouble trouble, int failed) => failed == 0
        ? Saying($"**{Doing(trouble)} works again.** It was: {Reason(trouble)}")
        : Saying($"**{Doing(trouble)} works again,** but not for {failed} that failed before: try again, or drop {(failed == 1 ? "it" : "them")}. It was: {Reason(trouble)}") with { Buttons = Buttons(trouble) };

    public static ChatMessage Decided(Trouble trouble, FailedDecision? decision, string? by, int count) => trouble.Kind == TroubleKind.Blocked
        ? Saying($"{Doing(trouble)} had to wait: {Reason(trouble)}\nNothing waits there any more.")
        : Saying($"{Doing(trouble)} failed: {Reason(trouble)}\n{Outcome(decision, by is null ? null : Markdown.Escape(by), count)}");

    /// <summary>To the one who decided.</summary>
    public static string Done(FailedDecision decision, int count) => decision == FailedDecision.Retry
        ? $"I try again now ({count}). If it fails once more, you hear of it here."
        : $"Dropped ({count}): {(count == 1 ? "it is" : "they are")} not tried again.";

    /// <summary>To one who came too late.</summary>
    public static string DecidedBefore(Trouble trouble) =>
        $"Somebody was faster: {Outcome(trouble.Decision, trouble.DecidedBy is { } by ? Markdown.Escape(by) : null, count: null)}";

    private static string Outcome(FailedDecision? decision, string? by, int? count)
    {
        var many = count is { } number ? $" ({number})" : "";
        return decision switch
        {
            FailedDecision.Retry => $"**{by}** let me try again{many}.",
            FailedDecision.Drop => $"**{by}** dropped what had failed{many}.",
            _ => "It was decided on the command line.",
        };
    }

    private static ChatMessage Saying(string text) => new() { Text = text };

    private static IReadOnlyList<ChatButton> Buttons(Trouble trouble) =>
    [
        new("Try again", FailedButton.NameOf(FailedDecision.Retry), $"{trouble.Id}", ButtonLook.Main),
        new("Drop them", FailedButton.NameOf(FailedDecision.Drop), $"{trouble.Id}", ButtonLook.Danger),
    ];

    private static string Doing(Trouble trouble) => trouble.Lane[trouble.Channel.Length..] switch
    {
        "/edit" => $"Changing messages in {Name(trouble)}",
        "/crosspost" => $"Handing on messages of {Name(trouble)} to the servers that follow it",
        "/thread" => $"Opening threads in {Name(trouble)}",
        { Length: > 0 } => $"Posting in a thread of {Name(trouble)}",
        _ => $"Posting in {Name(trouble)}",
    };

    private static string Name(Trouble trouble) => Markdown.Channel(trouble.Channel);

    private static string Reason(Trouble trouble) => Markdown.Escape(trouble.Reason, ReasonLength);
}
