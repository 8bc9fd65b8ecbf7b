using AnnounceBot.Playground.Checking;
using AnnounceBot.Playground.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Checking;

public sealed class OpenApiDocumentTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [DocumentFact]
    public void Discords_own_document_is_understood() => DiscordDocument.Shared.ShouldNotBeNull();

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Refusal(_folder.File("nowhere.json")).ShouldContain("nowhere.json");

    [Theory]
    [InlineData("{", "is not JSON")]
    [InlineData("[]", "it is no OpenAPI document")]
    [InlineData("""{"openapi":"3.1.0"}""", "it is no OpenAPI document")]
    [InlineData("""{"openapi":"3.0.3","paths":{}}""", "it is written in OpenAPI 3.0.3, the playground reads 3.1")]
    [InlineData("""{"openapi":"3.1.0","paths":[]}""", "cannot be used")]
    [InlineData("""{"openapi":"3.1.0","paths":{},"components":{"schemas":{"A":{"$ref":"#/components/schemas/B"}}}}""", "there is a $ref to the schema \"B\", which it does not have")]
    [InlineData("""{"openapi":"3.1.0","paths":{},"components":{"schemas":{"A":{"$ref":"other.json"}}}}""", "there is a $ref to \"other.json\"")]
    [InlineData("""{"openapi":"3.1.0","paths":{},"components":{"schemas":{"A":{"not":{}}}}}""", "a schema uses the keyword \"not\", which the playground cannot check")]
    [InlineData("""{"openapi":"3.1.0","paths":{},"components":{"schemas":{"A":{"pattern":"("}}}}""", "cannot be used")]
    public void A_file_that_is_no_such_document_is_refused_with_the_reason(string text, string reason)
    {
        var file = _folder.Write("document.json", text);

        var refusal = Refusal(file);

        refusal.ShouldContain(file);
        refusal.ShouldContain(reason);
    }

    private static string Refusal(string path) => Should.Throw<OpenApiDocumentException>(() => OpenApiDocument.Load(path)).Message;
}
