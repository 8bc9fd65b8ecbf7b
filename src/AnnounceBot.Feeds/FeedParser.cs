using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using AnnounceBot.Feeds.Encodings;
using AnnounceBot.Feeds.Repair;
using AnnounceBot.Feeds.Syntax;

namespace AnnounceBot.Feeds;

/// <summary>Reads a feed document of any format: RSS, RDF, Atom or JSON Feed, well-formed or not.</summary>
/// <remarks>It keeps no state, looks nothing up outside the document, and costs time and memory in proportion to the document's size.</remarks>
public static class FeedParser
{
    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Reads a document.</summary>
    /// <param name="document">Its bytes, as they were received and decompressed.</param>
    /// <param name="contentType">The HTTP <c>Content-Type</c> with its parameters; null if there was none.</param>
    /// <param name="baseUrl">Where it came from, or its <c>Content-Location</c>: what relative addresses are resolved against.</param>
    /// <returns>The feed, or why there is none; no document throws.</returns>
    public static ParseOutcome Parse(ReadOnlyMemory<byte> document, string? contentType, Uri? baseUrl)
    {
        if (document.Length > ReadingLimits.DocumentBytes)
        {
            return new ParseOutcome.Failed($"The document is larger than {ReadingLimits.DocumentBytes / 1024 / 1024} MB.");
        }

        var encoding = EncodingDetector.Detect(document.Span, contentType);
        var text = document[encoding.Preamble..];
        return JsonFeedReader.IsJson(text, encoding)
            ? JsonFeedReader.Read(text, encoding, baseUrl)
            : ReadXml(text, encoding, baseUrl);
    }

    private static ParseOutcome ReadXml(ReadOnlyMemory<byte> bytes, DetectedEncoding encoding, Uri? baseUrl)
    {
        try
        {
            using var characters = new GuardedReader(new StreamReader(AsStream(bytes), encoding.Strict, detectEncodingFromByteOrderMarks: false));
            using var xml = XmlReader.Create(characters, Strict);
            using var reader = new XmlFeedReader(xml, baseUrl);
            if (reader.Read() is { } feed)
            {
                return new ParseOutcome.Feed(feed.Build(encoding.Name, encoding.Repair is null ? [] : [encoding.Repair]));
            }
        }
        catch (Exception reason) when (reason is XmlException or DecoderFallbackException or InvalidDataException)
        {
            // Ill-formed: mended below, or told as what it is.
        }

        var (text, repair) = LenientDecoder.Decode(bytes.Span, encoding);
        return ReadMended(text, encoding, repair, baseUrl);
    }

    private static ParseOutcome ReadMended(string text, DetectedEncoding encoding, string? repair, Uri? baseUrl)
    {
        if (FeedStart.Find(text) is not { } start)
        {
            return new ParseOutcome.NotAFeed(FeedStart.Describe(text));
        }

        var mended = XmlRepairer.Repair(text, start);
        if (mended.Text.Length == 0)
        {
            return new ParseOutcome.NotAFeed(FeedStart.Describe(text));
        }

        try
        {
            using var characters = new StringReader(mended.Text);
            using var xml = XmlReader.Create(characters, Strict);
            using var reader = new XmlFeedReader(xml, baseUrl);
            return reader.Read() is { } feed
                ? new ParseOutcome.Feed(feed.Build(encoding.Name, [.. new[] { encoding.Repair, repair }.OfType<string>(), .. mended.Repairs]))
                : new ParseOutcome.NotAFeed(FeedStart.Describe(text));
        }
        catch (XmlException reason)
        {
            return new ParseOutcome.Failed($"The XML cannot be read, even after mending it: {reason.Message}");
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
