using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace AnnounceBot.Playground.Page;

/// <summary>Serves the page itself: files that are built into the assembly, so that it can be started from anywhere.</summary>
internal sealed class PageFiles
{
    private const string Prefix = "page/";

    private readonly FrozenDictionary<string, PageFile> _files = Load();

    public void Map(IEndpointRouteBuilder routes)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/", reading, (HttpContext context) => File(context, "index.html"));
        routes.MapMethods("/page/{**path}", reading, (HttpContext context, string path) => File(context, path));
    }

    private IResult File(HttpContext context, string path)
    {
        if (!_files.TryGetValue(path, out var file))
            return TypedResults.Text($"The page has no file \"{path}\".", "text/plain", statusCode: StatusCodes.Status404NotFound);

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PolicyOn(context.Request.Host.Port ?? 80);
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return TypedResults.Bytes(file.Bytes, file.MediaType, entityTag: file.Tag);
    }

    // Nothing from other hosts, no script or style but these files, and no way to make markup of a string (trusted types).
    // The blogs' pictures may be told under another loopback name than the page was opened with.
    private static string PolicyOn(int port) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
        + $"require-trusted-types-for 'script'; trusted-types 'none'; img-src 'self' http://localhost:{port} http://127.0.0.1:{port}";

    private static FrozenDictionary<string, PageFile> Load()
    {
        var assembly = typeof(PageFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return new PageFile(bytes, MediaTypeOf(name), new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));
            });
    }

    private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"No media type is known for \"{other}\"."),
    };

    private sealed record PageFile(byte[] Bytes, string MediaType, EntityTagHeaderValue Tag);
}
