using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Watching;

/// <summary>What comes of polls that fail.</summary>
public sealed class PollerFailureTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_feed_that_fails_is_told_with_its_reason_and_since_when()
    {
        var isBroken = true;
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.StatusCode = isBroken ? 500 : 200;
            return call.Response.WriteAsync(isBroken ? "" : Some.Rss(("g1", "https://ada.example/1", "One", Some.Noon)));
        });
        await using var bot = await StartAsync(web.Address);

        await bot.PollAsync(web.Address);
        _clock.Advance(TimeSpan.FromHours(1));
        await bot.PollAsync(web.Address);
        var failing = bot.Feed(web.Address);
        isBroken = false;
        _clock.Advance(TimeSpan.FromHours(10));
        await bot.PollAsync(web.Address);
        var well = bot.Feed(web.Address);

        (failing.Failures, failing.FailingSince).ShouldBe((2, Some.Noon));
        failing.Failure.ShouldNotBeNullOrWhiteSpace();
        (well.Failures, well.FailingSince, well.Failure).ShouldBe((0, null, null));
        well.SeededAt.ShouldBe(Some.Noon.AddHours(11));
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_polled_no_more()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.StatusCode = 410);
        await using var bot = await StartAsync(web.Address);

        await bot.PollAsync(web.Address);

        bot.Feed(web.Address).Status.ShouldBe(FeedStatus.Gone);
        bot.Get<FeedStore>().Due(Some.Noon.AddYears(1), 10).ShouldBeEmpty();
    }

    [Fact]
    [Line(51)]
    public async Task A_failure_is_told_once_and_so_is_its_end()
    {
        var isBroken = true;
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.StatusCode = isBroken ? 404 : 200;
            return call.Response.WriteAsync(isBroken ? "" : Some.Rss());
        });
        await using var bot = await StartAsync(web.Address);

        for (var poll = 0; poll < 5; poll++)
            await bot.PollAsync(web.Address);
        isBroken = false;
        for (var poll = 0; poll < 5; poll++)
            await bot.PollAsync(web.Address);

        bot.Logs.Lines.Count(line => line.StartsWith("Warning: Feed 127.0.0.1 fails", StringComparison.Ordinal)).ShouldBe(1);
        bot.Logs.Lines.Count(line => line.EndsWith("is well again", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    [Line(41)]
    public async Task A_host_that_is_asked_too_often_is_given_a_longer_pause_and_its_other_feeds_go_on()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            if (call.Request.Path != "/busy")
                return call.Response.WriteAsync(Some.Rss());
            call.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            call.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        var (busy, other) = (web.At("busy"), web.At("other"));
        await using var bot = await StartAsync(busy, other);
        var pauses = bot.Get<HostPauses>();

        var refused = await bot.Get<Poller>().ReadAsync(new(bot.Feed(busy).Id, busy), default);
        await bot.Get<Poller>().StoreAsync(refused!, default);
        var answered = await bot.Get<Poller>().ReadAsync(new(bot.Feed(other).Id, other), default);

        pauses.After(new(bot.Feed(busy).Id, busy), refused).ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
        pauses.After(new(bot.Feed(other).Id, other), answered).ShouldBe(TimeSpan.Zero);
        bot.Get<FeedStore>().Askable(_clock.GetUtcNow()).Select(feed => feed.Url).ShouldBe([other]);
    }

    [Fact]
    public async Task A_certificate_that_proves_nothing_is_accepted_only_where_the_configuration_says_so()
    {
        using var certificate = TestCertificate.SelfSigned();
        await using var web = await WebServer.StartAsync(call => call.Response.WriteAsync(Some.Rss()), certificate);
        await using var strict = await Bot.StartAsync(_folder.File("strict.db"), _clock, null, web.Address);
        await using var lenient = await Bot.StartAsync(
            _folder.File("lenient.db"), _clock, settings => settings with { Feeds = [new() { Url = web.Address, AcceptAnyCertificate = true }] });

        (await strict.PollAsync(web.Address)).ShouldBe(PollResult.Failed);
        (await lenient.PollAsync(web.Address)).ShouldBe(PollResult.Fetched);
    }

    private Task<Bot> StartAsync(params Uri[] feeds) => Bot.StartAsync(_folder.File("a.db"), _clock, null, feeds);
}
