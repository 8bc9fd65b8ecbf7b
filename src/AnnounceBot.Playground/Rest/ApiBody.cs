using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnnounceBot.Playground.World;
using AnnounceBot.Playground.World.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace AnnounceBot.Playground.Rest;

/// <summary>Reads a request's body: JSON, or multipart with <c>payload_json</c> and <c>files[n]</c>.</summary>
/// <param name="Unreadable">Why it cannot be read, if it cannot.</param>
internal sealed partial record ApiBody(JsonNode? Json, IReadOnlyList<UploadedFile> Files, Refusal? Unreadable)
{
    private const int MostBytes = 25 * 1024 * 1024;
    private const int MostFileBytes = 20 * 1024 * 1024;

    private static readonly JsonDocumentOptions StrictJson = new() { AllowDuplicateProperties = false };

    [GeneratedRegex(@"^files\[(?<n>[0-9]+)\]$")]
    private static partial Regex FilePart { get; }

    public static async Task<ApiBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await BytesOfAsync(request.Body, cancellationToken) is not { } bytes)
            return Refused(Refusal.TooLarge);
        if (bytes.Length == 0)
            return new(null, [], null);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return Refused(NoContentType(request.ContentType));

        return type.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/json" => Parse(bytes, []),
            "multipart/form-data" when HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 } boundary =>
                await ReadPartsAsync(bytes, boundary, cancellationToken),
            _ => Refused(NoContentType(request.ContentType)),
        };
    }

    private static async Task<ApiBody> ReadPartsAsync(byte[] bytes, string boundary, CancellationToken cancellationToken)
    {
        var payload = "{}"u8.ToArray();
        List<UploadedFile> files = [];
        var reader = new MultipartReader(boundary, new MemoryStream(bytes));
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                var content = await BytesOfAsync(section.Body, cancellationToken) ?? [];
                var disposition = section.GetContentDispositionHeader();
                var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value ?? "";
                if (name == "payload_json")
                    payload = content;
                else if (FilePart.Match(name) is { Success: true } part)
                    files.Add(new(part.Groups["n"].Value, NameOf(disposition!), section.ContentType ?? "application/octet-stream", content));
            }
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException)
        {
            return Refused(Refusal.InvalidJson);
        }

        return files.Exists(file => file.Bytes.Length > MostFileBytes) ? Refused(Refusal.TooLarge) : Parse(payload, files);
    }

    private static ApiBody Parse(byte[] json, IReadOnlyList<UploadedFile> files)
    {
        try
        {
            ReadTexts(json);
            return new(JsonNode.Parse(json, documentOptions: StrictJson), files, null);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return Refused(Refusal.InvalidJson);
        }
    }

    // Half a surrogate pair, or bytes that are no UTF-8, would be noticed only when the text is used.
    private static void ReadTexts(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                _ = reader.GetString();
        }
    }

    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
        return Path.GetFileName(name.Value) is { Length: > 0 } file ? file : "unknown";
    }

    private static async Task<byte[]?> BytesOfAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            all.Write(buffer, 0, count);
            if (all.Length > MostBytes)
                return null;
        }

        return all.ToArray();
    }

    private static Refusal NoContentType(string? given)
    {
        var errors = new FormErrors();
        errors.Add([], new("CONTENT_TYPE_INVALID", $"Expected \"Content-Type\" header to be one of {{'application/json', 'multipart/form-data'}}, not \"{given}\"."));
        return errors.ToRefusal();
    }

    private static ApiBody Refused(Refusal refusal) => new(null, [], refusal);
}
