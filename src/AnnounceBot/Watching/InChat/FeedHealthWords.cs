using System.Globalization;
using AnnounceBot.Chat;

namespace AnnounceBot.Watching.InChat;

/// <summary>How a feed fares, at a glance.</summary>
internal static class FeedHealthWords
{
    private const int ReasonLength = 120;

    /// <returns>Markdown, on one line.</returns>
    public static string Of(Feed feed, DateTimeOffset now) => feed.Status switch
    {
        FeedStatus.Paused => $"⏸️ paused{Read(feed)}",
        FeedStatus.Gone => $"⛔ gone{Because(feed)}",
        FeedStatus.Moved => $"↪️ {Markdown.Escape(Inert.OneLine(feed.Failure ?? "another feed has taken its place"), ReasonLength)}",
        _ when feed.Failure is not null => $"⚠️ failing{(feed.FailingSince is { } since ? $" since {Ago(since)}" : "")}{Because(feed)}{Next(feed, now)}",
        _ when feed.PolledAt is null => $"🆕 not read yet{Next(feed, now)}",
        _ => $"✅ well{Read(feed)}{Next(feed, now)}",
    };

    private static string Read(Feed feed) => feed.SucceededAt is { } at ? $", read {Ago(at)}" : ", never read";

    private static string Next(Feed feed, DateTimeOffset now) => feed.DueAt <= now ? ", next: now" : $", next {Ago(feed.DueAt)}";

    private static string Because(Feed feed) => feed.Failure is { } reason ? $": {Markdown.Escape(Inert.OneLine(reason).TrimEnd('.'), ReasonLength)}" : "";

    private static string Ago(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"<t:{at.ToUnixTimeSeconds()}:R>");
}
