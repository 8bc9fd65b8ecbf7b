using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnounceBot.Web.Community;

/// <summary>Something that readers ask for again and again: who has it already is told so, and who can unpack gets it packed.</summary>
/// <remarks>Conditional requests: RFC 9110 §13.</remarks>
/// <param name="changedAt">When it became what it is; null: nobody knows.</param>
internal sealed class Document(byte[] bytes, string contentType, DateTimeOffset? changedAt)
{
    private const string Packed = "gzip";

    private readonly string _tag = TagOf(bytes);
    private readonly Lazy<byte[]> _packed = new(() => Pack(bytes));

    public bool Is(byte[] others) => _tag == TagOf(others);

    public Task WriteAsync(HttpContext call)
    {
        var (headers, isPacked) = (call.Response.Headers, TakesPacked(call.Request));
        // Two forms of one document are not the same bytes, so their tags differ (RFC 9110 §8.8.3).
        var tag = new EntityTagHeaderValue($"\"{_tag}{(isPacked ? "-gzip" : "")}\"");
        headers.ETag = tag.ToString();
        headers.CacheControl = "public, max-age=300";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (changedAt is { } moment)
            headers.LastModified = HeaderUtilities.FormatDate(moment);
        if (IsKnown(call.Request, tag))
        {
            call.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var body = isPacked ? _packed.Value : bytes;
        headers.ContentEncoding = isPacked ? Packed : StringValues.Empty;
        call.Response.ContentType = contentType;
        call.Response.ContentLength = body.Length;
        return call.Response.Body.WriteAsync(body, call.RequestAborted).AsTask();
    }

    /// <summary>Dates count only where no tag was sent (RFC 9110 §13.1.3).</summary>
    private bool IsKnown(HttpRequest request, EntityTagHeaderValue tag)
    {
        if (!StringValues.IsNullOrEmpty(request.Headers.IfNoneMatch))
            return request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
        return changedAt is { } moment && request.GetTypedHeaders().IfModifiedSince >= DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
    }

    private static bool TakesPacked(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value.Equals(Packed, StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0);

    private static string TagOf(byte[] bytes) => Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 12));

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest))
            packing.Write(bytes);
        return packed.ToArray();
    }
}
