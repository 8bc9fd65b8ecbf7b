using System.Net;
using AnnounceBot.Digests.Checking;
using AnnounceBot.Feeds;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace AnnounceBot.Tests.Digests.Checking;

/// <summary>Links on real servers of this machine.</summary>
public sealed class LinkCheckerTests : IAsyncLifetime, IDisposable
{
    private readonly TestClock _clock = new(Some.Noon);
    private readonly FeedReader _reader;
    private readonly LinkChecker _checker;
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebServer _web = null!;

    public LinkCheckerTests()
    {
        _reader = new(new() { AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8")], Timeout = TimeSpan.FromMinutes(5) }, _clock);
        _checker = new(_reader, _clock);
    }

    public async Task InitializeAsync() => _web = await WebServer.StartAsync(AnswerAsync);

    public async Task DisposeAsync() => await _web.DisposeAsync();

    public void Dispose()
    {
        _checker.Dispose();
        _reader.Dispose();
    }

    [Theory]
    [InlineData("fine", "Fine", "HEAD")]
    [InlineData("404", "Dead 404", "HEAD GET")]
    [InlineData("410", "Dead 410", "HEAD")]
    [InlineData("405-on-head", "Fine", "HEAD GET")]
    [InlineData("404-on-head", "Fine", "HEAD GET")]
    [InlineData("large-405-on-head", "Fine", "HEAD GET")]
    [InlineData("403", "Fine", "HEAD GET")]
    [InlineData("429", "Fine", "HEAD")]
    [InlineData("503", "Broken", "HEAD GET")]
    [InlineData("moved", "LeadsOn fine", "HEAD HEAD")]
    [InlineData("moved-to-404", "Dead 404", "HEAD HEAD GET GET")]
    [InlineData("slash", "Fine", "HEAD HEAD")]
    [InlineData("tracked", "Fine", "HEAD HEAD")]
    [InlineData("loop", "Broken", "HEAD")]
    public async Task What_is_behind_a_link_is_asked_politely(string path, string expected, string asked)
    {
        var link = _web.At(path);

        var state = (await _checker.CheckAsync([link], default))[link];

        (state switch
        {
            LinkState.Dead dead => $"Dead {dead.Status}",
            LinkState.LeadsOn on => $"LeadsOn {on.To.AbsolutePath.TrimStart('/')}",
            _ => state.GetType().Name,
        }).ShouldBe(expected);
        string.Join(' ', _web.Requests.Select(request => request.Method)).ShouldBe(asked);
    }

    [Fact]
    public async Task Where_nobody_answers_it_is_told_in_words()
    {
        await using var closed = await WebServer.StartAsync(_ => { });
        var link = closed.Address;
        await closed.DisposeAsync();

        (await _checker.CheckAsync([link], default))[link].ShouldBeOfType<LinkState.Broken>().Why.ShouldContain(@"I cannot reach 127\.0.0.1 now");
    }

    [Fact]
    public async Task Private_addresses_are_not_asked()
    {
        using var strict = new FeedReader(new(), _clock);
        using var checker = new LinkChecker(strict, _clock);

        (await checker.CheckAsync([_web.Address], default))[_web.Address].ShouldBeOfType<LinkState.Broken>().Why.ShouldContain("not a public address");
        _web.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Asking_again_soon_is_no_second_visit()
    {
        var link = _web.At("fine");

        await Task.WhenAll(_checker.CheckAsync([link, link], default), _checker.CheckAsync([link], default));
        _clock.Advance(TimeSpan.FromMinutes(9));
        await _checker.CheckAsync([link], default);
        _web.Requests.Count.ShouldBe(1);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await _checker.CheckAsync([link], default);

        _web.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_there_is_no_time_for_is_told_and_looked_at_the_next_time()
    {
        Uri[] links = [_web.At("fine"), _web.At("slow"), _web.At("fine?2")];

        var first = _checker.CheckAsync(links, default);
        await Wait.UntilAsync(() => _web.Requests.Count == 2);
        _clock.Advance(TimeSpan.FromSeconds(30));
        var states = await Wait.ForAsync(first);
        _gate.SetResult();
        var next = await _checker.CheckAsync(links, default);

        links.Select(link => states[link].GetType().Name).ShouldBe(["Fine", "Unseen", "Unseen"]);
        links.Select(link => next[link].GetType().Name).ShouldBe(["Fine", "Fine", "Fine"]);
    }

    [Fact]
    public async Task Whoever_gives_up_is_not_kept_waiting()
    {
        using var stop = new CancellationTokenSource();

        var check = _checker.CheckAsync([_web.At("slow")], stop.Token);
        await Wait.UntilAsync(() => _web.Requests.Count == 1);
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(Wait.ForAsync(check));
    }

    private async Task AnswerAsync(HttpContext call)
    {
        var (request, response) = (call.Request, call.Response);
        var isHead = HttpMethods.IsHead(request.Method);
        var target = $"{request.Path.Value!.TrimStart('/')}{request.QueryString}";
        if (target == "slow")
            await _gate.Task.WaitAsync(call.RequestAborted);
        response.StatusCode = target switch
        {
            "moved" or "moved-to-404" or "slash" or "tracked" or "loop" => 302,
            "405-on-head" or "large-405-on-head" when isHead => 405,
            "404-on-head" when isHead => 404,
            _ => int.TryParse(target, out var status) ? status : 200,
        };
        response.Headers.Location = target switch
        {
            "moved" => "/fine",
            "moved-to-404" => "/404",
            "slash" => "/slash/",
            "tracked" => "/tracked?utm_source=feed",
            "loop" => "/loop",
            _ => default(StringValues),
        };
        if (target == "large-405-on-head" && !isHead)
            await response.Body.WriteAsync(new byte[1_000_000], call.RequestAborted);
    }
}
