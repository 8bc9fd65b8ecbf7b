using AnnounceBot.Cli.Configuration;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Cli;

/// <summary>What verbs that change feeds have in common: they open the database beside a running bot, which notices within seconds.</summary>
internal static class FeedWork
{
    private const string NotYet = "That feed stands in the configuration, and was never polled: `announcebot run` or `announcebot poll` makes it known, and then you can say it again.";

    /// <returns>The exit status.</returns>
    public static async Task<int> RunAsync(Shell shell, Settings settings, Func<IServiceProvider, Task<DeskAnswer>> work)
    {
        using var database = Database.Open(settings.Storage.PathOrDefault);
        await using var services = new ServiceCollection().AddLogging().AddSingleton(settings).AddBot(settings, database, shell).BuildServiceProvider();
        var answer = await work(services);
        await shell.Error.WriteLineAsync(answer.Words);
        return answer.IsDone ? ExitStatus.Done : ExitStatus.NeedsPerson;
    }

    /// <summary>Finds the feed that is meant and does something about it, in one transaction.</summary>
    public static Task<DeskAnswer> OnFeedAsync(
        this IServiceProvider services, string meant, Func<FeedDesk, Session, FeedId, DeskAnswer> work, CancellationToken cancellationToken) =>
        services.GetRequiredService<Writer>().WriteAsync(session =>
        {
            var (id, words) = FeedSearch.Find(session, meant);
            return id is { } feed ? work(services.GetRequiredService<FeedDesk>(), session, feed)
                : DeskAnswer.Not(IsToCome(services.GetRequiredService<Settings>().Feeds, meant) ? NotYet : $"{words} `announcebot feeds list` shows what is watched.");
        }, cancellationToken);

    /// <summary>What the configuration names is stored when feeds are polled for the first time.</summary>
    private static bool IsToCome(IReadOnlyList<FeedOptions> configured, string meant) => configured.Any(feed =>
        string.Equals(feed.Name ?? feed.Url.Host, meant.Trim(), StringComparison.OrdinalIgnoreCase) || FeedChanges.Same(feed.Url.AbsoluteUri) == FeedChanges.Same(meant.Trim()));
}
