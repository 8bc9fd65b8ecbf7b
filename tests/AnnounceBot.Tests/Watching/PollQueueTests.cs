using AnnounceBot.Testing;
using AnnounceBot.Watching;

namespace AnnounceBot.Tests.Watching;

public sealed class PollQueueTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public async Task One_feed_of_a_host_at_a_time_and_hosts_beside_each_other()
    {
        var queue = Queue(Feed(1, "a.example"), Feed(2, "a.example"), Feed(3, "b.example"));

        var first = await queue.TakeAsync(default);
        var second = await queue.TakeAsync(default);
        var third = queue.TakeAsync(default);

        first!.Id.Value.ShouldBe(1);
        second!.Id.Value.ShouldBe(3);
        third.IsCompleted.ShouldBeFalse();
        queue.ReleaseHost(first, TimeSpan.Zero);
        (await third)!.Id.Value.ShouldBe(2);
    }

    [Fact]
    [Line(78)]
    public async Task A_host_is_given_its_pause()
    {
        var queue = Queue(Feed(1, "a.example"), Feed(2, "a.example"));
        queue.ReleaseHost((await queue.TakeAsync(default))!, TimeSpan.FromSeconds(2));

        var next = queue.TakeAsync(default);

        _clock.Advance(TimeSpan.FromSeconds(1.9));
        next.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        (await next)!.Id.Value.ShouldBe(2);
    }

    [Fact]
    public async Task A_feed_that_waits_or_is_being_polled_is_not_added_again()
    {
        var queue = Queue(Feed(1, "a.example"));
        queue.Add([Feed(1, "a.example")]);
        var taken = (await queue.TakeAsync(default))!;
        queue.Add([Feed(1, "a.example")]);
        queue.Count.ShouldBe(1);

        queue.ReleaseHost(taken, TimeSpan.Zero);
        queue.Done(taken.Id);
        queue.Add([Feed(1, "a.example")]);

        (await queue.TakeAsync(default))!.Id.Value.ShouldBe(1);
    }

    [Fact]
    public async Task A_complete_queue_ends_when_all_are_taken()
    {
        var queue = Queue(Feed(1, "a.example"), Feed(2, "a.example"));
        queue.Complete();

        var first = (await queue.TakeAsync(default))!;
        var second = queue.TakeAsync(default);
        queue.ReleaseHost(first, TimeSpan.Zero);
        (await second).ShouldNotBeNull();

        (await queue.TakeAsync(default)).ShouldBeNull();
    }

    [Fact]
    public async Task Waiting_can_be_given_up()
    {
        var queue = Queue();
        using var stop = new CancellationTokenSource();
        var waiting = queue.TakeAsync(stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    [Fact]
    public async Task Hosts_that_are_free_again_are_forgotten_and_those_in_their_pause_are_not()
    {
        var queue = Queue([.. Enumerable.Range(1, 3000).Select(id => Feed(id, $"blog{id}.example"))]);
        for (var id = 1; id <= 3000; id++)
        {
            var taken = (await queue.TakeAsync(default))!;
            queue.ReleaseHost(taken, taken.Id.Value == 7 ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(1));
            queue.Done(taken.Id);
        }

        _clock.Advance(TimeSpan.FromSeconds(2));
        queue.Add([Feed(7, "blog7.example")]);

        queue.Hosts.ShouldBe(1);
        queue.TakeAsync(default).IsCompleted.ShouldBeFalse();
    }

    private static DueFeed Feed(long id, string host) => new(new(id), new Uri($"https://{host}/{id}"));

    private PollQueue Queue(params DueFeed[] feeds)
    {
        var queue = new PollQueue(perHost: 1, _clock);
        queue.Add(feeds);
        return queue;
    }
}
