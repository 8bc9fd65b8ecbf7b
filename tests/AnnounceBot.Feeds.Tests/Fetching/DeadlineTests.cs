using System.Net;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

/// <summary>No server keeps us longer than it may.</summary>
public sealed class DeadlineTests
{
    [Fact, Line(80)]
    public async Task A_host_that_does_not_take_the_connection_is_left_after_ten_seconds()
    {
        using var silent = SilentHost.At(new IPEndPoint(IPAddress.Loopback, 0));
        using var reading = new Reading();

        var read = reading.ReadAsync<ReadOutcome.Failed>(silent.Address);
        await reading.Clock.UntilTimersAsync(2);
        reading.Clock.Advance(TimeSpan.FromSeconds(10));

        (await read).Kind.ShouldBe(FailureKind.Timeout);
    }

    [Fact, Line(80)]
    public async Task A_server_that_answers_nothing_is_left_at_the_deadline()
    {
        var asked = new TaskCompletionSource();
        await using var raw = RawServer.Start(async call =>
        {
            await call.ReadRequestAsync();
            asked.SetResult();
            await call.ReadRequestAsync();
        });
        using var reading = new Reading();

        var read = reading.ReadAsync<ReadOutcome.Failed>(raw.Address);
        await Wait.ForAsync(asked.Task);
        reading.Clock.Advance(TimeSpan.FromSeconds(30));

        (await read).Kind.ShouldBe(FailureKind.Timeout);
    }

    [Fact, Line(80)]
    public async Task The_deadline_is_for_all_redirects_together()
    {
        var hops = 0;
        Reading? reading = null;
        await using var web = await WebServer.StartAsync(call =>
        {
            reading!.Clock.Advance(TimeSpan.FromSeconds(9));
            call.Response.MovedTo($"/{++hops}", 302);
        });
        using (reading = new Reading())
        {
            var outcome = await reading.ReadAsync<ReadOutcome.Failed>(web.Address);

            outcome.Kind.ShouldBe(FailureKind.Timeout);
            hops.ShouldBeInRange(3, 4);
        }
    }

    [Fact, Line(81)]
    public async Task A_body_that_trickles_is_left_at_the_deadline()
    {
        Reading? reading = null;
        await using var raw = RawServer.Start(async call =>
        {
            await call.ReadRequestAsync();
            await call.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            while (true)
            {
                await call.WriteAsync("<");
                reading!.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        });
        using (reading = new Reading())
        {
            var outcome = await reading.ReadAsync<ReadOutcome.Failed>(raw.Address);

            outcome.Kind.ShouldBe(FailureKind.Timeout);
        }
    }

    [Fact]
    public async Task A_read_that_is_cancelled_ends_at_once()
    {
        using var stop = new CancellationTokenSource();
        await using var raw = RawServer.Start(async call =>
        {
            await call.ReadRequestAsync();
            await stop.CancelAsync();
            await call.ReadRequestAsync();
        });
        using var reading = new Reading();

        await Should.ThrowAsync<OperationCanceledException>(reading.Reader.ReadAsync(FeedState.New(raw.Address), stop.Token));
    }
}
