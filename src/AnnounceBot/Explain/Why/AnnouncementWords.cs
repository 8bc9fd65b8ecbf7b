using AnnounceBot.Chat;
using AnnounceBot.Delivery;

namespace AnnounceBot.Explain.Why;

/// <summary>What became of a post in a channel, for a moderator.</summary>
/// <param name="linkTo">Where people find a message; null: nobody can say.</param>
internal sealed class AnnouncementWords(Func<MessageRef, Uri?> linkTo, TimeProvider clock)
{
    public string Line(AnnouncementStory told)
    {
        var done = told.FollowUps.Where(follow => follow.State is not DeliveryState.Dropped).GroupBy(follow => follow.Action).Select(same => FollowUps(same.Key, [.. same])).OfType<string>();
        return $"* {Place(told)}: {string.Join("; ", done.Prepend(State(told)))}";
    }

    /// <summary>For anybody; a channel that somebody may not see is not named to them by the chat.</summary>
    public string Short(AnnouncementStory told) => $"It is announced in {Place(told)}{(told.SettledAt is { } at ? $" since {Wording.At(at)}" : "")}.{See(told.Message, "See it")}";

    private string See(MessageRef? message, string label) => message is { } stands && linkTo(stands) is { } address ? $" {Markdown.Link(label, address)}" : "";

    /// <summary>Where it stands is shown by the chat itself: it names no channel to those who may not see it.</summary>
    private string Place(AnnouncementStory told) => Wording.Channel(told.Message is { } stands && linkTo(stands) is not null ? stands.Channel : told.Channel);

    private string State(AnnouncementStory told) => told.State switch
    {
        DeliveryState.Sent when told.Message is null => $"announced {When(told)}, and deleted there since",
        DeliveryState.Sent => $"announced {When(told)}{See(told.Message, "see it")}",
        DeliveryState.Held => $"**held** for a moderator: {Why(told.Reason)}{See(told.Question, "decide")}",
        DeliveryState.Failed => $"**failed** {When(told)}: {Why(told.Reason)}",
        DeliveryState.Dropped => $"given up {When(told)}: {Why(told.Reason)}",
        _ when told.Blocked is { } blocked => $"**waits** for somebody to mend the channel: {Why(blocked)}",
        _ when told.DueAt > clock.GetUtcNow() => $"waits until {Wording.At(told.DueAt)}{(told.Reason is { } because ? $": {Why(because)}" : "")}",
        _ when told.Ahead > 0 => $"waits its turn; {Wording.Count(told.Ahead, "other goes", "others go")} first",
        _ => "is about to be announced",
    };

    private static string? FollowUps(DeliveryAction action, IReadOnlyList<FollowUpStory> same)
    {
        var sent = same.Where(follow => follow.State == DeliveryState.Sent).ToList();
        var last = sent.LastOrDefault()?.SettledAt is { } at ? $" {Wording.At(at)}" : "";
        return (action, same[^1].State, sent.Count) switch
        {
            (DeliveryAction.Edit, DeliveryState.Sent, 1) => $"changed{last}",
            (DeliveryAction.Edit, DeliveryState.Sent, var count) => $"changed {count} times, last{last}",
            (DeliveryAction.Delete, DeliveryState.Sent, _) => $"taken away{last}",
            (DeliveryAction.Crosspost, DeliveryState.Sent, _) => $"handed on to the servers that follow{last}",
            (DeliveryAction.Thread, DeliveryState.Sent, _) => "has a thread",
            (_, DeliveryState.Failed, _) => $"{Doing(action)} **failed**: {Why(same[^1].Reason)}",
            (_, DeliveryState.Pending or DeliveryState.Sending, _) => $"{Doing(action)} waits{(same[^1].Reason is { } because ? $": {Why(because)}" : "")}",
            _ => null,
        };
    }

    private static string Doing(DeliveryAction action) => action switch
    {
        DeliveryAction.Edit => "changing it",
        DeliveryAction.Delete => "taking it away",
        DeliveryAction.Crosspost => "handing it on",
        _ => "its thread",
    };

    private static string When(AnnouncementStory told) => told.SettledAt is { } at ? Wording.At(at) : "";

    private static string Why(string? reason) => reason is null ? "nobody said why" : Wording.Words(reason);
}
