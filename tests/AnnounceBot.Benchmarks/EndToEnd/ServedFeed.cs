using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace AnnounceBot.Benchmarks.EndToEnd;

/// <summary>A blog's RSS feed with whole articles of one to three kilobytes. The oldest entry leaves when a new one comes.</summary>
internal sealed class ServedFeed
{
    private const int Paragraphs = 4, FewestWords = 40, MostWords = 110, Tags = 200;

    private static readonly DateTimeOffset Began = TimeProvider.System.GetUtcNow();

    private static readonly string[] Words =
        "a about after again all also always an and any are as at back because been before being both but by can code could day did different do does down each even find first for from get give go good great had has have here how if in into is it its just know last like line little long look made make many may me more most much must my need new no not now of off old on one only or other our out over own page part people place point program read right run same say see set show side since small so some still such system take tell test than that the their them then there these they thing think this those through time to too two under until up us use used version very want was way we well were what when where which while who why will with word work world would write year you your"
            .Split(' ');

    private readonly int _number, _entries;
    private int _latest;

    public ServedFeed(int number, int entries)
    {
        (_number, _entries, _latest) = (number, entries, entries);
        Packed = Pack();
    }

    /// <summary>The document, in gzip.</summary>
    public byte[] Packed { get; private set; }

    public string ETag => $"\"{_number}-{_latest}\"";

    public string LastModified => PublishedAt(_latest).ToString("R", CultureInfo.InvariantCulture);

    public void Grow()
    {
        _latest++;
        Packed = Pack();
    }

    public byte[] Unpack()
    {
        using var packed = new GZipStream(new MemoryStream(Packed), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        packed.CopyTo(whole);
        return whole.ToArray();
    }

    /// <summary>What is there at first is days old and does not change while we run; what comes later is of now.</summary>
    private DateTimeOffset PublishedAt(int entry) =>
        entry <= _entries ? Began.AddDays(entry - _entries - 1).AddMinutes(-_number) : TimeProvider.System.GetUtcNow();

    private byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var writer = new StreamWriter(new GZipStream(packed, CompressionLevel.Fastest), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            writer.Write($"""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
                <channel><title>Blog {_number}</title><link>https://blog{_number}.example/</link><description>What Ada{_number} writes</description><language>en</language>
                """);
            for (var entry = _latest; entry > _latest - _entries; entry--)
                WriteEntry(writer, entry);
            writer.Write("</channel></rss>");
        }

        return packed.ToArray();
    }

    private void WriteEntry(StreamWriter writer, int entry)
    {
        var random = new Random(unchecked((_number * 100_003) + entry));
        var link = $"https://blog{_number}.example/{2000 + (entry % 30)}/{entry}-{Pick(random)}-{Pick(random)}?utm_source=rss&utm_medium=feed";
        var published = PublishedAt(entry).ToString("R", CultureInfo.InvariantCulture);
        writer.Write($"""

            <item><title>{Pick(random)} {Pick(random)} &amp; {Pick(random)} {Pick(random)}, part {entry}</title><link>{SecurityElement.Escape(link)}</link>
            <guid isPermaLink="false">urn:blog{_number}:{entry}</guid><dc:creator><![CDATA[Ada{_number} Writer]]></dc:creator><pubDate>{published}</pubDate>
            <category>tag {random.Next(Tags)}</category><category>tag {random.Next(Tags)}</category><content:encoded><![CDATA[
            """);
        for (var paragraph = 0; paragraph < Paragraphs; paragraph++)
            WriteParagraph(writer, random);
        writer.Write("]]></content:encoded></item>");
    }

    private static void WriteParagraph(StreamWriter writer, Random random)
    {
        writer.Write("<p>");
        for (var left = random.Next(FewestWords, MostWords); left > 0; left--)
        {
            var word = Pick(random);
            writer.Write(random.Next(25) == 0 ? $"<a href=\"https://{word}.example/a?b=1&amp;c=2\">{word}</a>" : random.Next(25) == 0 ? $"<em>{word}</em>" : word);
            writer.Write(left == 1 ? "." : random.Next(12) == 0 ? ". " : " ");
        }

        writer.Write("</p>\n");
    }

    private static string Pick(Random random) => Words[random.Next(Words.Length)];
}
