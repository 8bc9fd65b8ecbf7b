using System.Collections.Frozen;
using System.Net.Http.Headers;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>Turns a response into a <see cref="FetchedDocument"/>.</summary>
internal static class AnswerReading
{
    private const int MaxHeaderLines = 500;

    /// <summary>Fields that are no lists, so that a second line is a mistake and the first one counts.</summary>
    private static readonly FrozenSet<string> Singles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Age", "Content-Type", "Date", "ETag", "Expires", "Last-Modified", "Location", "Retry-After");

    public static async Task<FetchedDocument> ReadAsync(HttpResponseMessage response, HttpRequestMessage request, RedirectTrail trail, int maxBytes, CancellationToken ct)
    {
        var document = new FetchedDocument
        {
            Url = trail.Current,
            Status = (int)response.StatusCode,
            Headers = Flatten(response),
            Redirects = [.. trail.Hops],
            WasConditional = request.Headers.Contains("If-None-Match") || request.Headers.Contains("If-Modified-Since"),
            WasPartialWelcome = request.Headers.Contains("A-IM"),
        };
        if (document.Status is not (200 or 203 or 226) || request.Method == HttpMethod.Head)
        {
            return document;
        }

        if (response.Content.Headers.ContentLength > maxBytes)
        {
            throw new FetchException(FailureKind.TooLarge);
        }

        await using var stream = await response.Content.ReadAsStreamAsync(ct).ConfigureAwait(false);
        var body = await ContentDecoding.ReadAsync(stream, response.Content.Headers.ContentLength, maxBytes, ct).ConfigureAwait(false);
        return document with { Body = await ContentDecoding.DecodeAsync(body, document.Header("Content-Encoding"), maxBytes, ct).ConfigureAwait(false) };
    }

    /// <summary>A field's first line, as sent.</summary>
    public static string? First(HttpHeaders headers, string name)
        => headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static Dictionary<string, string> Flatten(HttpResponseMessage response)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var lines = Add(fields, response.Headers.NonValidated) + Add(fields, response.Content.Headers.NonValidated);
        return lines <= MaxHeaderLines ? fields : throw new FetchException(FailureKind.Protocol);
    }

    private static int Add(Dictionary<string, string> fields, HttpHeadersNonValidated told)
    {
        var lines = 0;
        foreach (var (name, values) in told)
        {
            lines += values.Count;
            fields.Add(name, values.Count == 1 ? values.ToString() : Singles.Contains(name) ? values.First() : string.Join(", ", values));
        }

        return lines;
    }
}
