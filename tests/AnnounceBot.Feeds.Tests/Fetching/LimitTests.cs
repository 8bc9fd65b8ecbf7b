using System.IO.Compression;
using AnnounceBot.Feeds.Fetching;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class LimitTests
{
    private const int Cap = 100_000;
    private static readonly ReaderOptions Small = new() { MaxBytes = Cap };

    [Theory, Line(82)]
    [InlineData("endless")]
    [InlineData("many")]
    [InlineData("long")]
    public async Task A_header_section_without_measure_is_refused(string how)
    {
        await using var raw = RawServer.Start(async call =>
        {
            await call.ReadRequestAsync();
            await call.WriteAsync("HTTP/1.1 200 OK\r\n");
            switch (how)
            {
                case "many":
                    await call.WriteAsync(string.Concat(Enumerable.Range(0, 1000).Select(i => $"X-{i}: a\r\n")) + "Content-Length: 0\r\n\r\n");
                    break;
                case "long":
                    await call.WriteAsync($"X: {new string('a', 1 << 20)}\r\n\r\n");
                    break;
                default:
                    while (true)
                    {
                        await call.WriteAsync("X: a\r\n");
                    }
            }
        });
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(raw.Address);

        outcome.Kind.ShouldBe(FailureKind.Protocol);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public async Task A_host_is_asked_over_no_more_connections_than_it_may_have(int connections)
    {
        var (now, most) = (0, 0);
        var allAreBusy = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var web = await WebServer.StartAsync(async call =>
        {
            lock (allAreBusy)
            {
                most = Math.Max(most, ++now);
                if (now == connections)
                {
                    allAreBusy.TrySetResult();
                }
            }

            await allAreBusy.Task;
            Interlocked.Decrement(ref now);
            call.Response.StatusCode = 404;
        });
        using var reading = new Reading(new ReaderOptions { ConnectionsPerHost = connections });

        await Task.WhenAll(Enumerable.Range(0, 3 * connections).Select(feed => reading.ReadAsync<ReadOutcome.Failed>(web.At($"{feed}"))));

        most.ShouldBe(connections);
    }

    [Fact, Line(83)]
    public async Task A_body_without_end_is_left_at_the_cap()
    {
        var chunk = $"400\r\n{new string('a', 1024)}\r\n";
        var written = 0;
        await using var raw = RawServer.Start(async call =>
        {
            await call.ReadRequestAsync();
            await call.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (; ; written += 1024)
            {
                await call.WriteAsync(chunk);
            }
        });
        using var reading = new Reading(Small);

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(raw.Address);

        outcome.Kind.ShouldBe(FailureKind.TooLarge);
        written.ShouldBeLessThan(50 * 1024 * 1024);
    }

    [Fact, Line(83)]
    public async Task A_body_that_says_it_is_too_large_is_not_downloaded()
    {
        await using var raw = RawServer.Start($"HTTP/1.1 200 OK\r\nContent-Length: {Cap + 1}\r\n\r\n");
        using var reading = new Reading(Small);

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(raw.Address);

        outcome.Kind.ShouldBe(FailureKind.TooLarge);
    }

    [Fact, Line(83)]
    public async Task A_single_document_can_have_a_smaller_cap()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var reading = new Reading();

        var outcome = await reading.Reader.Documents.FetchAsync(new FetchRequest(web.Address) { MaxBytes = 100 }, CancellationToken.None);

        outcome.ShouldBeOfType<FetchOutcome.Failed>().Kind.ShouldBe(FailureKind.TooLarge);
    }

    [Fact, Line(83)]
    public async Task What_follows_the_length_that_was_told_is_not_read()
    {
        await using var raw = RawServer.Start($"HTTP/1.1 200 OK\r\nContent-Length: {Answers.Rss().Length}\r\n\r\n{Answers.Rss()}<rss>{new string('x', Cap)}");
        using var reading = new Reading(Small);

        await reading.ReadAsync<ReadOutcome.Fresh>(raw.Address);
    }

    [Theory, Line(83, 84)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_small_body_that_unpacks_to_a_huge_one_is_left_at_the_cap(int layers)
    {
        var bomb = Enumerable.Range(0, layers).Aggregate(new byte[100 * Cap], (bytes, _) => Gzip(bytes));
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.Headers.ContentEncoding = string.Join(", ", Enumerable.Repeat("gzip", layers));
            return call.Response.Body.WriteAsync(bomb).AsTask();
        });
        using var reading = new Reading(Small);

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(web.Address);

        bomb.Length.ShouldBeLessThan(Cap);
        outcome.Kind.ShouldBe(FailureKind.TooLarge);
    }

    [Fact, Line(84)]
    public void Unpacking_a_bomb_takes_no_more_memory_than_the_cap_asks_for()
    {
        var bomb = Gzip(new byte[100 * Cap]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var unpacking = ContentDecoding.DecodeAsync(bomb, "gzip", Cap, CancellationToken.None);

        unpacking.IsFaulted.ShouldBeTrue();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(5 * Cap);
    }

    [Theory, Line(85)]
    [InlineData("Content-Length: 1000000\r\n\r\n{0}")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nfffff\r\n{0}")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n{1}\r\n{0}\r\n")]
    public async Task A_body_that_breaks_off_is_an_error_even_if_it_looks_whole(string rest)
    {
        await using var raw = RawServer.Start("HTTP/1.1 200 OK\r\n" + string.Format(null, rest, Answers.Rss(), Answers.Rss().Length.ToString("x", null)));
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(raw.Address);

        outcome.Kind.ShouldBe(FailureKind.Truncated);
        outcome.State.ETag.ShouldBeNull();
    }

    [Fact, Line(87)]
    public async Task A_document_that_nears_the_limit_is_told_before_it_breaks()
    {
        await using var web = await WebServer.StartAsync(call
            => call.Response.FeedAsync(Answers.Rss() + new string(' ', call.Request.Path == "/large" ? (int)(0.85 * Cap) : 0)));
        using var reading = new Reading(Small);

        var large = await reading.ReadAsync<ReadOutcome.Fresh>(web.At("large"));
        var small = await reading.ReadAsync<ReadOutcome.Fresh>(web.At("small"));

        large.IsNearlyTooLarge.ShouldBeTrue();
        small.IsNearlyTooLarge.ShouldBeFalse();
        large.State.DocumentBytes.ShouldBe(Answers.Rss().Length + (int)(0.85 * Cap));
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
