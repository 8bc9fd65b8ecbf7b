using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Delivery;

public sealed class DeliveryServiceTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(60);

    private readonly TempDatabase _temp = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly FakeChat _chat = new();
    private readonly TaskCompletionSource _gate = new();
    private readonly Outbox _outbox;
    private readonly DeliveryService _service;

    public DeliveryServiceTests()
    {
        var doorbell = new Doorbell();
        _outbox = new(doorbell, _clock);
        var queue = _temp.QueueOf(_outbox, _clock);
        _service = new(new(queue, _temp.ForgottenOf(_outbox, _clock), _chat, _clock, NullLogger<Deliverer>.Instance), queue, doorbell, _clock, NullLogger<DeliveryService>.Instance);
        _chat.Gate = channel => channel == "busy" ? _gate.Task : Task.CompletedTask;
    }

    public Task InitializeAsync() => _service.StartAsync(CancellationToken.None);

    public Task DisposeAsync()
    {
        _gate.TrySetResult();
        return _service.StopAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        _service.Dispose();
        _temp.Dispose();
    }

    [Fact]
    public async Task What_comes_while_another_channel_is_busy_does_not_wait_for_it()
    {
        await EnqueueAsync("busy", "One");
        await EnqueueAsync("blogs", "Two");
        await ShownAsync("blogs: Two");

        await EnqueueAsync("blogs", "Three");
        await ShownAsync("blogs: Two", "blogs: Three");

        _gate.SetResult();
        await ShownAsync("blogs: Two", "blogs: Three", "busy: One");
    }

    [Fact]
    public async Task A_channel_that_had_to_wait_goes_on_in_time_while_another_is_busy()
    {
        _chat.Answer = (_, _) => new SendOutcome.Later(TimeSpan.FromSeconds(3), "rate limited");
        await EnqueueAsync("busy", "One");
        await EnqueueAsync("blogs", "Two");
        await UntilAsync(() => _temp.Texts("SELECT reason FROM deliveries WHERE channel = 'blogs'") is ["rate limited"]);

        _chat.Answer = (_, _) => null;
        await UntilAsync(() =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(500));
            return _chat.Shown is ["blogs: Two"];
        });
    }

    [Fact]
    public async Task What_is_under_way_at_a_stop_is_finished_and_the_rest_is_kept()
    {
        await EnqueueAsync("busy", "One");
        await EnqueueAsync("busy", "Two");
        await UntilAsync(() => States() is ["sending", "pending"]);

        var stop = _service.StopAsync(CancellationToken.None);
        stop.IsCompleted.ShouldBeFalse();
        _gate.SetResult();
        await Wait.ForAsync(stop);

        _chat.Shown.ShouldBe(["busy: One"]);
        States().ShouldBe(["sent", "pending"]);
    }

    [Fact]
    public async Task What_takes_too_long_at_a_stop_is_left_to_be_looked_for()
    {
        await EnqueueAsync("busy", "One");
        await UntilAsync(() => States() is ["sending"]);

        var stop = _service.StopAsync(CancellationToken.None);
        await UntilAsync(() =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            return stop.IsCompleted;
        });

        States().ShouldBe(["sending"]);
    }

    private List<string> States() => _temp.Texts("SELECT state FROM deliveries ORDER BY id");

    private Task<DeliveryId> EnqueueAsync(string channel, string title) =>
        _temp.WriteAsync(session => _outbox.Create(session, new(Purpose.Announcement, channel, Some.Message(title))));

    private Task ShownAsync(params string[] messages) => UntilAsync(() => _chat.Shown.SequenceEqual(messages));

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(AtMost);
        while (!isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
    }
}
