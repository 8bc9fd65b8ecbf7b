using System.IO.Compression;
using System.Text;
using AnnounceBot.Feeds.Fetching;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class ContentDecodingTests
{
    [Theory, Line(71)]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "deflate")]
    [InlineData("deflate", "raw-deflate")]
    [InlineData("gzip, gzip", "gzip", "gzip")]
    [InlineData("gzip, br", "gzip", "br")]
    [InlineData("identity")]
    [InlineData("identity, gzip", "gzip")]
    [InlineData("")]
    public async Task A_coding_is_taken_off(string field, params string[] packing)
    {
        var body = packing.Aggregate(Encoding.UTF8.GetBytes(Answers.Rss()), (bytes, coding) => Pack(coding, bytes));

        var outcome = await ReadAsync(field, body);

        outcome.ShouldBeOfType<ReadOutcome.Fresh>().Document.Entries.Count.ShouldBe(1);
    }

    [Fact, Line(72)]
    public async Task Gzip_that_nobody_announced_is_unpacked()
        => (await ReadAsync(null, Pack("gzip", Encoding.UTF8.GetBytes(Answers.Rss())))).ShouldBeOfType<ReadOutcome.Fresh>();

    [Fact]
    public async Task Gzip_that_is_announced_and_not_there_does_no_harm()
        => (await ReadAsync("gzip", Encoding.UTF8.GetBytes(Answers.Rss()))).ShouldBeOfType<ReadOutcome.Fresh>();

    [Theory, Line(71)]
    [InlineData("compress")]
    [InlineData("zstd")]
    [InlineData("aes128gcm")]
    [InlineData("gzip, gzip, gzip, gzip, gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task An_unknown_or_damaged_coding_is_an_error(string field)
        => (await ReadAsync(field, Encoding.UTF8.GetBytes(Answers.Rss()))).ShouldBeOfType<ReadOutcome.Failed>().Kind.ShouldBe(FailureKind.Encoding);

    [Fact, Line(71)]
    public async Task A_damaged_checksum_is_an_error()
    {
        var body = Pack("gzip", Encoding.UTF8.GetBytes(Answers.Rss()));
        body[^6] ^= 0xff;

        var outcome = await ReadAsync("gzip", body);

        outcome.ShouldBeOfType<ReadOutcome.Failed>().Kind.ShouldBe(FailureKind.Encoding);
    }

    [Theory, Line(85)]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw-deflate")]
    public async Task A_packed_body_that_breaks_off_is_an_error_wherever_it_does(string coding)
    {
        var text = new byte[20_000];
        new Random(1).NextBytes(text);
        var whole = Pack(coding, text);

        for (var length = whole.Length - 2; length > 10; length -= length > whole.Length - 20 ? 1 : 997)
        {
            var unpacking = ContentDecoding.DecodeAsync(whole.AsMemory(0, length), coding.Replace("raw-", "", StringComparison.Ordinal), 1_000_000, CancellationToken.None);

            (await Should.ThrowAsync<FetchException>(unpacking)).Kind.ShouldBeOneOf([FailureKind.Truncated, FailureKind.Encoding], $"{length} of {whole.Length} bytes");
        }
    }

    [Theory, Line(71)]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw-deflate")]
    public async Task A_packed_body_of_any_size_is_unpacked_whole(string coding)
    {
        foreach (var size in Enumerable.Range(8150, 80).Concat([1, 100, 65_535, 65_536, 65_537]))
        {
            var text = new byte[size];
            new Random(size).NextBytes(text);

            var unpacked = await ContentDecoding.DecodeAsync(Pack(coding, text), coding.Replace("raw-", "", StringComparison.Ordinal), 1_000_000, CancellationToken.None);

            unpacked.ToArray().ShouldBe(text);
        }
    }

    [Theory, Line(71)]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0, 0, 0, 0 })]
    [InlineData(new byte[] { 13, 10 })]
    public async Task What_follows_a_gzip_member_is_passed_over(byte[] tail)
    {
        var member = Pack("gzip", "<rss/>"u8.ToArray());

        var unpacked = await ContentDecoding.DecodeAsync((byte[])[.. member, .. member, .. tail], "gzip", 1_000_000, CancellationToken.None);

        unpacked.ToArray().ShouldBe("<rss/><rss/>"u8.ToArray());
    }

    private static byte[] Pack(string coding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream packing = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal),
            "br" => new BrotliStream(packed, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal),
            _ => new DeflateStream(packed, CompressionLevel.Optimal),
        })
        {
            packing.Write(bytes);
        }

        return packed.ToArray();
    }

    private static async Task<ReadOutcome> ReadAsync(string? field, byte[] body)
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.ContentType = "application/rss+xml";
            call.Response.Headers.ContentEncoding = field;
            return call.Response.Body.WriteAsync(body).AsTask();
        });
        using var reading = new Reading();

        return await reading.ReadAsync(web.Address);
    }
}
