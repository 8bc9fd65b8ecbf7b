using System.Text.Json;
using AnnounceBot.Playground.Checking.Document;

namespace AnnounceBot.Playground.Checking;

/// <summary>Discord's own description of its HTTP API, which requests and answers are checked against.</summary>
/// <remarks>
/// OpenAPI 3.1, as Discord publishes it (<c>discord/discord-api-spec</c>, <c>specs/openapi.json</c>). It never changes once loaded: many
/// servers may share one.
/// </remarks>
public sealed class OpenApiDocument
{
    private OpenApiDocument(Routes<Operation> routes) => Routes = routes;

    internal Routes<Operation> Routes { get; }

    /// <summary>Reads the document.</summary>
    /// <param name="path">The JSON file.</param>
    /// <returns>The document, with every schema understood.</returns>
    /// <exception cref="OpenApiDocumentException">The file is missing, is no JSON, or is no document that can be checked against; the message says what to mend.</exception>
    public static OpenApiDocument Load(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var json = JsonDocument.Parse(file);
            return new OpenApiDocument(DocumentReader.Read(json.RootElement));
        }
        catch (JsonException problem)
        {
            throw new OpenApiDocumentException($"The OpenAPI document {path} is not JSON: {problem.Message}", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OpenApiDocumentException($"The OpenAPI document cannot be read: {problem.Message}", problem);
        }
        catch (Exception problem) when (problem is OpenApiDocumentException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new OpenApiDocumentException($"The OpenAPI document {path} cannot be used: {problem.Message}", problem);
        }
    }
}
