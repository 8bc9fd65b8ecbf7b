using System.Text;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class OddServerTests
{
    private const string Sound = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml; charset=utf-8\r\nETag: \"v1\"\r\nLast-Modified: Mon, 02 Mar 2026 09:00:00 GMT\r\nCache-Control: max-age=60\r\nAge: 1\r\nRetry-After: 5\r\nLocation: /next\r\nContent-Encoding: identity\r\n\r\n";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_answer_makes_the_reader_throw(int seed)
    {
        var random = new Random(seed);
        await using var raw = RawServer.Start(async call =>
        {
            await call.ReadRequestAsync();
            await call.WriteAsync(Damaged(random));
        });
        using var reading = new Reading();
        var state = FeedState.New(raw.Address);

        for (var i = 0; i < 200; i++)
        {
            var outcome = await reading.ReadAsync(state);

            state = FeedState.FromJson(outcome.State.ToJson()) with { NotBefore = null, Url = raw.Address, ValidatorsFrom = raw.Address };
        }
    }

    [Theory]
    [InlineData("http://\u00e4\u00f6.\u00fc\u0378/")]
    [InlineData("http://xn--a/")]
    [InlineData("http://xn--/")]
    [InlineData("http://a..b/")]
    [InlineData("http://./")]
    [InlineData("http://-/")]
    [InlineData("http://a_b.example/")]
    [InlineData("http://%00/")]
    [InlineData("http://a:0/")]
    [InlineData("http://a:99999/")]
    [InlineData("http://a@b@c/")]
    [InlineData("http://user:@127.0.0.9:1/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http:opaque")]
    [InlineData("\\\\host\\share")]
    [InlineData("///")]
    [InlineData("/\u0001\u0002")]
    [InlineData("?")]
    [InlineData("#")]
    [InlineData("http://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example/")]
    public async Task No_target_of_a_redirect_makes_the_reader_throw(string location)
    {
        await using var raw = RawServer.Start(async call =>
        {
            await call.ReadRequestAsync();
            await call.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        });
        using var reading = new Reading(names: _ => []);

        var outcome = await reading.ReadAsync(raw.At("feed"));

        outcome.ShouldBeOfType<ReadOutcome.Failed>().Reason.ShouldNotBeEmpty();
    }

    private static byte[] Damaged(Random random)
    {
        string[] statuses = ["200 OK", "301 Moved", "304 Not Modified", "410 Gone", "429 Slow", "226 IM Used", "103 Early Hints"];
        var head = Sound.Replace("200 OK", statuses[random.Next(statuses.Length)], StringComparison.Ordinal);
        var bytes = Encoding.Latin1.GetBytes(head + Answers.Rss());
        for (var i = random.Next(12); i > 0; i--)
        {
            bytes[random.Next(head.Length)] = (byte)random.Next(256);
        }

        return bytes[..(random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length)];
    }
}
