using System.Globalization;
using AnnounceBot.Storage;

namespace AnnounceBot.Benchmarks.Service;

/// <summary>Tells what a stretch of the service's time took: processor, memory, polls and how late they were.</summary>
internal sealed class ServiceMeter(Database database, AcceleratedClock clock)
{
    private const int PageBytes = 4096;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    private const string Polls = "SELECT count(*) FROM lateness WHERE polled_at > @since";

    private const string NthLate = "SELECT max(0, polled_at - due_at) AS late FROM lateness WHERE polled_at > @since ORDER BY late LIMIT 1 OFFSET @before";

    private const string Overdue = "SELECT count(*) FROM feeds WHERE state = 'active' AND due_at < @now";

    private const string CopyFeeds = """
        ATTACH ':memory:' AS alone;
        CREATE TABLE alone.feeds AS SELECT * FROM feeds;
        CREATE INDEX alone.by_address ON feeds (url);
        CREATE INDEX alone.by_time ON feeds (due_at);
        """;

    public async Task WatchAsync(string what, Task stretch)
    {
        var (began, busy, since) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage, clock.GetUtcNow());
        var resident = new List<long>();
        while (await Task.WhenAny(stretch, Task.Delay(Glance)) != stretch)
            resident.Add(Environment.WorkingSet);
        await stretch;

        var (work, took, simulated) = (Environment.CpuUsage, TimeProvider.System.GetElapsedTime(began), clock.GetUtcNow() - since);
        var processor = (work.TotalTime - busy.TotalTime).TotalSeconds;
        resident.Sort();
        await TellAsync(string.Create(CultureInfo.InvariantCulture, $"""
            {what}: {simulated.TotalMinutes:0} min in {took.TotalSeconds:0} s
              processor {processor:0.0} s ({(work.PrivilegedTime - busy.PrivilegedTime).TotalSeconds:0.0} of it the kernel's): {processor / simulated.TotalHours:0.0} s an hour, {processor / simulated.TotalSeconds:0.00 %} of a core
              resident {resident[resident.Count / 2] / 1e6:0} MB, {resident[^1] / 1e6:0} at most; heap {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0.0} MB after a collection
            """));
        await TellLatenessAsync(since, processor);
    }

    /// <param name="feeds">How many there are.</param>
    public Task TellSizeAsync(int feeds)
    {
        var posts = database.Read(session => session.Scalar("SELECT count(*) FROM posts"))!.Value;
        var ofFeeds = database.Read(session =>
        {
            session.Execute(CopyFeeds);
            var pages = session.Scalar("PRAGMA alone.page_count")!.Value;
            session.Execute("DETACH alone");
            return pages * PageBytes;
        });
        var whole = database.Read(session => session.Scalar("PRAGMA main.page_count"))!.Value * PageBytes;
        return TellAsync(string.Create(CultureInfo.InvariantCulture, $"database {whole / 1e6:0} MB: {ofFeeds / (double)feeds:0} bytes a feed, {(whole - ofFeeds) / (double)Math.Max(1, posts):0} a post ({posts:N0} of them)"));
    }

    private static Task TellAsync(string text) => Console.Out.WriteLineAsync(text);

    private async Task TellLatenessAsync(DateTimeOffset since, double processor)
    {
        var polls = database.Read(session => session.Scalar(Polls, ("@since", since.ToColumn())))!.Value;
        var overdue = database.Read(session => session.Scalar(Overdue, ("@now", clock.GetUtcNow().ToColumn())))!.Value;
        if (polls == 0)
            return;
        await TellAsync(string.Create(CultureInfo.InvariantCulture, $"  {polls:N0} polls, {processor * 1e3 / polls:0.00} ms each; late by {Late(0.5):0.0} s (half), {Late(0.99):0.0} s (99 %), {Late(1):0.0} s (worst); {overdue:N0} overdue at the end"));

        double Late(double share) => database.Read(session => session.Scalar(NthLate, ("@since", since.ToColumn()), ("@before", (long)((polls - 1) * share))))!.Value / 1e3;
    }
}
