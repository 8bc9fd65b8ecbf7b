using System.Net.Security;
using System.Security.Authentication;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class CertificateTests
{
    [Theory, Line(107)]
    [InlineData("self-signed", "no known authority vouches for")]
    [InlineData("expired", "has expired")]
    [InlineData("other-host", "the certificate of another site")]
    [InlineData("no-issuer", "incomplete certificate")]
    public async Task A_bad_certificate_is_refused_and_explained(string fault, string explanation)
    {
        using var certificate = fault switch
        {
            "expired" => TestCertificate.SelfSigned(isExpired: true),
            "other-host" => TestCertificate.SelfSigned(host: "other.example"),
            "no-issuer" => TestCertificate.WithoutIssuer(),
            _ => TestCertificate.SelfSigned(),
        };
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync(), certificate);
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(new UriBuilder(web.Address) { Host = "localhost" }.Uri);

        outcome.Kind.ShouldBe(FailureKind.Certificate);
        outcome.Reason.ShouldStartWith("localhost ");
        outcome.Reason.ShouldContain(explanation);
        web.Requests.ShouldBeEmpty();
    }

    [Fact, Line(107)]
    public async Task A_person_can_accept_it_for_one_feed_and_no_other()
    {
        using var certificate = TestCertificate.SelfSigned(isExpired: true);
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync(), certificate);
        using var reading = new Reading();

        await reading.ReadAsync<ReadOutcome.Fresh>(FeedState.New(web.At("a")) with { AcceptsAnyCertificate = true });
        var other = await reading.ReadAsync<ReadOutcome.Failed>(web.At("b"));

        other.Kind.ShouldBe(FailureKind.Certificate);
    }

    [Fact, Line(107)]
    public async Task What_is_accepted_of_a_feeds_host_is_not_of_the_host_it_redirects_to()
    {
        using var certificate = TestCertificate.SelfSigned();
        await using var other = await WebServer.StartAsync(call => call.Response.FeedAsync(), certificate);
        await using var web = await WebServer.StartAsync(call => call.Response.MovedTo(new UriBuilder(other.Address) { Host = "localhost" }.ToString()), certificate);
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(FeedState.New(web.Address) with { AcceptsAnyCertificate = true });

        outcome.Kind.ShouldBe(FailureKind.Certificate);
        web.Requests.Count.ShouldBe(1);
    }

    [Fact, Line(108)]
    public async Task A_server_without_TLS_is_not_asked_in_the_clear()
    {
        await using var raw = RawServer.Start(call => call.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"));
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(new UriBuilder(raw.Address) { Scheme = "https" }.Uri);

        outcome.Kind.ShouldBe(FailureKind.Certificate);
        raw.Connections.ShouldBe(1);
    }

    [Fact, Line(108)]
    public async Task TLS_before_1_2_is_refused()
    {
        using var certificate = TestCertificate.SelfSigned();
        await using var raw = RawServer.Start(async call =>
        {
            await using var tls = new SslStream(call.Stream, leaveInnerStreamOpen: true);
#pragma warning disable SYSLIB0039, CA5397, CA5398 // what is tested is that nobody agrees to it
            await tls.AuthenticateAsServerAsync(certificate, clientCertificateRequired: false, SslProtocols.Tls11, checkCertificateRevocation: false);
#pragma warning restore SYSLIB0039, CA5397, CA5398
        });
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(FeedState.New(new UriBuilder(raw.Address) { Scheme = "https" }.Uri) with { AcceptsAnyCertificate = true });

        outcome.Kind.ShouldBe(FailureKind.Certificate);
    }
}
