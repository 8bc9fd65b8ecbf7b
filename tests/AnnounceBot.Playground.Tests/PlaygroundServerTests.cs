using System.Net;
using System.Net.Sockets;
using AnnounceBot.Playground.Blogs;
using AnnounceBot.Playground.Tests.Support;

namespace AnnounceBot.Playground.Tests;

public sealed class PlaygroundServerTests
{
    [Fact]
    public async Task It_takes_any_free_port_if_asked_for_none()
    {
        await using var one = await Sample.ServeAsync();
        await using var other = await Sample.ServeAsync();

        one.Address.IsLoopback.ShouldBeTrue();
        one.Address.Port.ShouldNotBe(other.Address.Port);
    }

    [Fact]
    public async Task It_listens_on_the_port_it_was_given_under_the_name_localhost()
    {
        var port = FreePort();

        await using var server = await Sample.ServeAsync(Sample.Community, port);

        server.Address.ShouldBe(new Uri($"http://localhost:{port}/"));
        using var http = new HttpClient();
        (await http.GetAsync(server.Feeds[0].Url)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_port_in_use_is_told_by_number()
    {
        await using var first = await Sample.ServeAsync();

        var refusal = await Should.ThrowAsync<PortInUseException>(() => Sample.ServeAsync(Sample.Community, first.Address.Port));

        refusal.Port.ShouldBe(first.Address.Port);
        refusal.Message.ShouldBe($"Port {first.Address.Port} is in use by another program.");
    }

    [Fact]
    public async Task A_port_is_free_again_once_the_server_is_disposed()
    {
        var first = await Sample.ServeAsync();
        var port = first.Address.Port;
        await first.DisposeAsync();

        await using var second = await Sample.ServeAsync(Sample.Community, port);

        second.Address.Port.ShouldBe(port);
    }

    [Fact]
    public async Task A_port_that_cannot_be_is_refused() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Sample.ServeAsync(Sample.Community, port: 65536));

    [Fact]
    public async Task It_lists_its_feeds_with_address_name_and_tags()
    {
        await using var server = await Sample.ServeAsync();

        server.Feeds.Select(feed => feed.Url.AbsolutePath)
            .ShouldBe(["/blogs/workbench", "/blogs/small-hours", "/blogs/noite-clara", "/blogs/paper-and-light"]);
        server.Feeds[3].Name.ShouldBe("Paper & Light");
        server.Feeds[3].Tags.ShouldBe(["shades", "craft"]);
    }

    [Fact]
    public async Task A_community_without_blogs_is_served_as_an_empty_index()
    {
        await using var server = await Sample.ServeAsync(SampleCommunity.None);

        using var http = new HttpClient();
        (await http.GetStringAsync(new Uri(server.Address, "blogs"))).ShouldContain("There are no blogs here.");
        server.Feeds.ShouldBeEmpty();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
