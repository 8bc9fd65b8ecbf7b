using System.Globalization;
using AnnounceBot.Chat;

namespace AnnounceBot.Watching.Health;

/// <summary>How moderators are told of a feed that needs them.</summary>
internal static class FeedNoticeWords
{
    private const int NameLength = 100, ReasonLength = 800, LinkLength = 300;

    public static ChatMessage Asking(Feed feed, FeedNotice notice) => new()
    {
        Card = new() { Title = $"{Name(feed)} {Title(notice.Kind)}", Text = string.Join('\n', Lines(feed, notice)) },
        Buttons = [.. Choices(feed, notice.Kind).Select(choice => Button(notice, choice))],
    };

    public static ChatMessage Decided(Feed feed, FeedNotice notice) => new()
    {
        Card = new() { Title = $"{Name(feed)} {TitleThen(notice.Kind)}", Text = $"{Reason(notice)}\n{Outcome(notice)}" },
    };

    /// <summary>To one who came too late.</summary>
    public static string DecidedBefore(FeedNotice notice) => notice.Decision is FeedDecision.Well or FeedDecision.Elsewhere
        ? Outcome(notice)
        : $"Somebody was faster: {Outcome(notice)}";

    private static IEnumerable<string> Lines(Feed feed, FeedNotice notice)
    {
        yield return Reason(notice);
        if (notice.Kind == FeedNoticeKind.Failing && feed.FailingSince is { } since)
            yield return string.Create(CultureInfo.InvariantCulture, $"It has failed {feed.Failures} times, since <t:{since.ToUnixTimeSeconds()}:f>.");
        if (WebAddress.TryParse(feed.ShownUrl.AbsoluteUri, out var address) && address.InLink.Length <= LinkLength)
            yield return $"{(notice.Kind == FeedNoticeKind.Moved ? "It was given as" : "Its address:")} <{address.InLink}>";
        yield return notice.Kind switch
        {
            FeedNoticeKind.Failing => "I go on trying, ever more seldom; what it brings will be announced as soon as it is well again.",
            FeedNoticeKind.Gone => "I do not ask for it any more.",
            _ => "I read it there already, and nothing is lost. Give it the new address, so that it is read when the old one is no more.",
        };
        if (feed.IsLocked)
            yield return "It stands in the configuration: it can be changed or taken out only there.";
    }

    private static IEnumerable<FeedChoice> Choices(Feed feed, FeedNoticeKind kind)
    {
        IEnumerable<FeedChoice> all = kind switch
        {
            FeedNoticeKind.Failing => [FeedChoice.Check, FeedChoice.Pause, FeedChoice.Remove, FeedChoice.Keep],
            FeedNoticeKind.Gone => [FeedChoice.Check, FeedChoice.Remove, FeedChoice.Keep],
            _ => [FeedChoice.Move, FeedChoice.Remove, FeedChoice.Keep],
        };
        return all.Where(choice => !feed.IsLocked || choice is not (FeedChoice.Remove or FeedChoice.Move));
    }

    private static ChatButton Button(FeedNotice notice, FeedChoice choice) => new(
        Label(notice.Kind, choice), FeedNoticeButton.NameOf(choice), $"{notice.Id.Value}",
        choice switch { FeedChoice.Check or FeedChoice.Move => ButtonLook.Main, FeedChoice.Remove => ButtonLook.Danger, _ => ButtonLook.Quiet });

    private static string Label(FeedNoticeKind kind, FeedChoice choice) => choice switch
    {
        FeedChoice.Check => "Check now",
        FeedChoice.Pause => "Pause",
        FeedChoice.Remove => "Remove",
        FeedChoice.Move => "Use the new address",
        _ => kind == FeedNoticeKind.Failing ? "Keep trying" : "Leave it",
    };

    private static string Title(FeedNoticeKind kind) => kind switch
    {
        FeedNoticeKind.Failing => "cannot be read",
        FeedNoticeKind.Gone => "has ended",
        _ => "has moved",
    };

    private static string TitleThen(FeedNoticeKind kind) => kind == FeedNoticeKind.Failing ? "could not be read" : Title(kind);

    private static string Reason(FeedNotice notice) => notice.Kind != FeedNoticeKind.Moved
        ? $"Why: {Markdown.Escape(Inert.OneLine(notice.Reason), ReasonLength)}"
        : WebAddress.TryParse(notice.Reason, out var address) ? $"Its new address: <{address.InLink}>" : "It has another address now.";

    private static string Outcome(FeedNotice notice)
    {
        var by = notice.DecidedBy is { } name ? $"**{Markdown.Escape(name)}**" : "Somebody on the command line";
        return notice.Decision switch
        {
            FeedDecision.Well => notice.Kind == FeedNoticeKind.Moved ? "It is read at its own address again." : "**It is well again.**",
            FeedDecision.Paused => $"{by} paused it.",
            FeedDecision.Resumed => $"{by} had it tried again.",
            FeedDecision.Removed => $"{by} removed it.",
            FeedDecision.Moved => $"{by} gave it its new address.",
            FeedDecision.Kept => notice.Kind == FeedNoticeKind.Failing ? $"{by} wants me to keep trying. You hear of it again when it is well." : $"{by} leaves it so.",
            _ => "It is not watched any more, or another feed has taken its place.",
        };
    }

    private static string Name(Feed feed) => Markdown.Escape(Inert.OneLine(feed.DisplayName), NameLength);
}
