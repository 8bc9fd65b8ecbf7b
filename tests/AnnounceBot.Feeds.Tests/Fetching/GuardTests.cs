using AnnounceBot.Feeds.Fetching;
using AnnounceBot.Testing;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class GuardTests
{
    [Theory, Line(100)]
    [InlineData("ftp://blog.example/feed")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://blog.example/")]
    [InlineData("feed://blog.example/")]
    public async Task Only_web_addresses_are_read(string url)
    {
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(new Uri(url));

        outcome.Kind.ShouldBe(FailureKind.Address);
    }

    [Theory, Line(101, 104)]
    [InlineData("http://127.0.0.1:PORT/")]
    [InlineData("http://2130706433:PORT/")]
    [InlineData("http://0x7f.1:PORT/")]
    [InlineData("http://0177.0.0.1:PORT/")]
    [InlineData("http://127.1:PORT/")]
    [InlineData("http://0:PORT/")]
    [InlineData("http://[::1]:PORT/")]
    [InlineData("http://[::ffff:127.0.0.1]:PORT/")]
    [InlineData("http://[::ffff:7f00:1]:PORT/")]
    [InlineData("http://localhost:PORT/")]
    [InlineData("http://localhost.:PORT/")]
    [InlineData("http://LOCALHOST:PORT/")]
    [InlineData("http://127.0.0.1.nip.example:PORT/")]
    [InlineData("http://127.0.0.1.:PORT/")]
    [InlineData("http://\uff11\uff12\uff17.0.0.1:PORT/")]
    public async Task No_spelling_of_an_inner_address_gets_through(string url)
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var reading = new Reading(networks: []);

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(new Uri(url.Replace("PORT", $"{web.Address.Port}", StringComparison.Ordinal)));

        outcome.Kind.ShouldBe(FailureKind.NotAllowed);
        web.Requests.ShouldBeEmpty();
    }

    [Fact, Line(102)]
    public async Task A_name_is_looked_up_once_for_checking_and_dialling()
    {
        var lookups = 0;
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var reading = new Reading(networks: ["127.0.0.1/32"], names: _ => ++lookups == 1 ? ["10.0.0.1"] : ["127.0.0.1"]);

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(new UriBuilder(web.Address) { Host = "rebind.example" }.Uri);

        outcome.Kind.ShouldBe(FailureKind.NotAllowed);
        lookups.ShouldBe(1);
    }

    [Fact, Line(102)]
    public async Task Of_several_addresses_only_permitted_ones_are_dialled()
    {
        await using var inner = RawServer.Start(Answers.Rss());
        using var reading = new Reading(networks: ["127.0.0.2/32"], names: _ => ["127.0.0.1", "10.0.0.1", "127.0.0.2"]);

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(new UriBuilder(inner.Address) { Host = "many.example" }.Uri);

        outcome.Kind.ShouldBe(FailureKind.Connection);
        inner.Connections.ShouldBe(0);
    }

    [Fact, Line(103)]
    public async Task A_redirect_is_checked_like_the_first_address()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.MovedTo("http://inner.example/latest/meta-data"));
        using var reading = new Reading(networks: ["127.0.0.1/32"], names: _ => ["169.254.169.254"]);

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(web.Address);

        outcome.Kind.ShouldBe(FailureKind.NotAllowed);
        web.Requests.Count.ShouldBe(1);
    }

    [Fact, Line(105)]
    public async Task Other_documents_pass_the_same_guard()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var guarded = new Reading(networks: []);
        using var open = new Reading();
        var request = new FetchRequest(web.At("page")) { Accept = FetchRequest.Pages };

        var refused = await guarded.Reader.Documents.FetchAsync(request, CancellationToken.None);
        var allowed = await open.Reader.Documents.FetchAsync(request, CancellationToken.None);

        refused.ShouldBeOfType<FetchOutcome.Failed>().Kind.ShouldBe(FailureKind.NotAllowed);
        allowed.ShouldBeOfType<FetchOutcome.Answered>().Document.Url.ShouldBe(web.At("page"));
        web.Requests.ShouldHaveSingleItem()["Accept"].ShouldBe(FetchRequest.Pages);
    }

    [Fact, Line(106)]
    public async Task A_reason_shows_nothing_of_what_a_server_wrote()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.StatusCode = 500;
            return call.Response.WriteAsync("SqlException at db-7.internal");
        });
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(web.Address);

        outcome.Reason.ShouldNotContain("internal");
        outcome.ToString().ShouldNotContain("SqlException");
    }

    [Fact, Line(106)]
    public async Task A_reason_shows_no_address_and_no_port()
    {
        using var reading = new Reading(names: _ => ["127.0.0.3"]);

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(new Uri("http://blog.example:1/"));

        outcome.Kind.ShouldBe(FailureKind.Connection);
        outcome.Reason.ShouldBe("blog.example could not be reached. The site may be down for a while; it is tried again by itself.");
    }

    [Fact]
    public async Task A_name_without_address_is_told_as_such()
    {
        using var reading = new Reading(names: _ => []);

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(new Uri("http://no.example/"));

        outcome.Kind.ShouldBe(FailureKind.Name);
        outcome.Reason.ShouldContain("no.example");
    }

    [Fact]
    public async Task A_host_in_an_allowed_network_is_trusted_by_literal_by_localhost_and_once_it_was_dialled()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var reading = new Reading(networks: ["127.0.0.0/8"]);
        var named = new UriBuilder(web.Address) { Host = "blog.example" }.Uri;

        var before = reading.Reader.IsTrusted(named);
        await reading.ReadAsync<ReadOutcome.Fresh>(named);

        before.ShouldBeFalse();
        reading.Reader.IsTrusted(named).ShouldBeTrue();
        reading.Reader.IsTrusted(new Uri("http://127.8.8.8/")).ShouldBeTrue();
        reading.Reader.IsTrusted(new Uri("http://localhost:5080/blogs/a")).ShouldBeTrue();
        reading.Reader.IsTrusted(new Uri("http://[::1]/")).ShouldBeFalse();
        reading.Reader.IsTrusted(new Uri("https://1.1.1.1/")).ShouldBeFalse();
        reading.Reader.IsTrusted(new Uri("https://other.example/")).ShouldBeFalse();
    }
}
