using System.CommandLine;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Storage;
using AnnounceBot.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Cli;

/// <summary>One round: polls what is due, stores, delivers, ends.</summary>
internal static class PollVerb
{
    /// <summary>A longer wait leaves the rest for the next round, as does a plan: what is spread over time does not keep us here.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public static Command Create(Shell shell)
    {
        var all = new Option<bool>("--all") { Description = "Poll every active feed, due or not; one whose server asked us to wait is left out." };
        var json = new Option<bool>("--json") { Description = "Print the outcome as one line of JSON, and announcements to the error stream." };
        var poll = new Verb(
            "poll",
            "Polls the feeds that are due once, stores what is new, announces it, and ends.",
            "Without a Discord token announcements are shown here.",
            "announcebot poll --all") { all, json };
        poll.SetAction((parsed, cancellationToken) => RunAsync(shell, shell.Load(parsed), parsed.GetValue(all), parsed.GetValue(json), cancellationToken));
        return poll;
    }

    private static async Task<int> RunAsync(Shell shell, LoadedSettings loaded, bool all, bool json, CancellationToken cancellationToken)
    {
        var began = shell.Clock.GetTimestamp();
        var settings = loaded.Settings;
        var token = Token.Read(settings.Discord);
        using var alone = await DatabaseLock.TakeAsync(settings.Storage.PathOrDefault, shell.Clock, cancellationToken);
        using var database = Database.Open(settings.Storage.PathOrDefault);
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.AddLog(shell.Log))
            .AddBot(settings, database, shell)
            .AddChat(settings, token, json ? shell.Error : shell.Out)
            .BuildServiceProvider();

        await Notices.TellTemplatesAsync(shell, services.GetRequiredService<Looks>(), services.GetRequiredService<IssueRenderer>());
        await services.GetRequiredService<Writer>().WriteAsync(session => CopyMark.Adopt(session, shell.Clock.GetUtcNow()), cancellationToken);
        await services.GetRequiredService<Writer>().WriteAsync(
            session => services.GetRequiredService<FeedDesk>().Keep(session, FeedOrigin.Configuration, settings.Feeds), cancellationToken);
        var polled = await PollAsync(shell, services, all, cancellationToken);
        var announced = await DeliverAsync(shell, services, cancellationToken);
        var outcome = PollOutcome.Of(services, polled, announced, shell.Clock.GetElapsedTime(began));
        await (json
            ? shell.Out.WriteLineAsync(outcome.ToJson())
            : shell.Error.WriteLineAsync(outcome.ToString()));
        return ExitStatus.Done;
    }

    private static async Task<PollSummary> PollAsync(Shell shell, IServiceProvider services, bool all, CancellationToken cancellationToken)
    {
        var feeds = services.GetRequiredService<FeedStore>();
        var now = shell.Clock.GetUtcNow();
        var due = all ? feeds.Askable(now) : feeds.Due(now, int.MaxValue);
        var queue = new PollQueue(services.GetRequiredService<WatchingOptions>().PerHost, shell.Clock);
        queue.Add(due);
        queue.Complete();

        var progress = new PollProgress(shell, due.Count);
        await progress.ShowAsync(() => services.GetRequiredService<PollWorkers>().RunAsync(queue, progress.Count, cancellationToken));
        return progress.Summary;
    }

    private static async Task<int> DeliverAsync(Shell shell, IServiceProvider services, CancellationToken cancellationToken)
    {
        var deliverer = services.GetRequiredService<Deliverer>();
        var queue = services.GetRequiredService<DeliveryQueue>();
        var sent = await deliverer.DeliverPendingAsync(cancellationToken);
        while (queue.NextTryAt() - shell.Clock.GetUtcNow() is { } wait && wait <= LongestWait)
        {
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, shell.Clock, cancellationToken);
            sent += await deliverer.DeliverPendingAsync(cancellationToken);
        }

        return sent;
    }
}
