using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Watching.InChat;

/// <summary>How feeds can be, in the words of <c>/feeds list</c>.</summary>
internal static class FeedStates
{
    public static IReadOnlyList<OptionChoice> Choices { get; } =
        [new("Well", "well"), new("Failing", "failing"), new("Not read yet", "new"), new("Paused", "paused"), new("Gone", "gone"), new("Moved", "moved")];

    public static string Of(Feed feed) => feed.Status switch
    {
        FeedStatus.Paused => "paused",
        FeedStatus.Gone => "gone",
        FeedStatus.Moved => "moved",
        _ when feed.Failure is not null => "failing",
        _ when feed.PolledAt is null => "new",
        _ => "well",
    };
}
