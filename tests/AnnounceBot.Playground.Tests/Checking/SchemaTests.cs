using System.Text.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Tests.Checking;

/// <summary>JSON Schema as far as Discord's document goes, on schemas of our own.</summary>
public sealed class SchemaTests
{
    private const string Named = """{"type":"object","properties":{"a":{"type":"string"}}}""";

    [Theory]
    [InlineData("""{"type":"integer"}""", "1.0")]
    [InlineData("""{"type":["string","null"]}""", "null")]
    [InlineData("""{"enum":[1,"x",null]}""", "null")]
    [InlineData("""{"enum":[1]}""", "1.0")]
    [InlineData("""{"enum":[],"type":"string"}""", "\"x\"")]
    [InlineData("""{"type":"string","maxLength":2}""", "\"\uD83D\uDE00\uD83D\uDE00\"")]
    [InlineData("""{"type":"string","minLength":3}""", "5", "the number 5 instead of a string")]
    [InlineData("""{"type":"string","minLength":3}""", "\"\uD83D\uDE00\uD83D\uDE00\"", "2 characters, at least 3 are needed")]
    [InlineData("""{"type":"integer","format":"int32"}""", "2147483648", "2147483648 is above 2147483647")]
    [InlineData("""{"type":"integer"}""", "1e400", "the number 1e400 instead of a whole number")]
    [InlineData("""{"type":"number","minimum":0}""", "-0.5", "-0.5 is below 0")]
    [InlineData("""{"const":true}""", "1", "1 is none of true")]
    [InlineData("""{"pattern":"^#[0-9a-f]+$"}""", "\"red\"", "\"red\" does not look like ^#[0-9a-f]+$")]
    [InlineData("""{"format":"snowflake"}""", "\"18446744073709551616\"", "\"18446744073709551616\" is no id (a 64-bit number as a string)")]
    [InlineData("""{"format":"date-time"}""", "\"2026-02-30T00:00:00Z\"", "\"2026-02-30T00:00:00Z\" is no date and time with an offset (RFC 3339)")]
    [InlineData("""{"format":"uri"}""", "\"/a/path\"", "\"/a/path\" is no absolute address (URI)")]
    [InlineData("""{"type":"array","uniqueItems":true}""", "[1,1.0]", "1.0 stands there twice")]
    [InlineData("""{"type":"object","maxProperties":1}""", """{"a":1,"b":2}""", "2 properties, at most 1 are allowed")]
    [InlineData("""{"type":"object","minProperties":1}""", "{}", "0 properties, at least 1 are needed")]
    public void A_value_fits_or_it_is_told_why(string schema, string value, string? problem = null) =>
        Problems(schema, value).ShouldBe(problem is null ? [] : [$"the body: {problem}"]);

    [Fact]
    public void Unknown_properties_are_refused_in_requests_only()
    {
        Problems(Named, """{"b":1}""").ShouldBe(["b: is unknown there"]);
        Problems(Named, """{"b":1}""", Strictness.ForAnswers).ShouldBeEmpty();
    }

    [Fact]
    public void An_object_without_named_properties_may_have_any() => Problems("""{"type":"object"}""", """{"b":1}""").ShouldBeEmpty();

    [Fact]
    public void Other_properties_may_be_of_a_kind_of_their_own() =>
        Problems("""{"properties":{"a":{}},"additionalProperties":{"type":"string"}}""", """{"a":1,"b":"x","c":1}""").ShouldBe(["c: the number 1 instead of a string"]);

    [Fact]
    public void Properties_that_are_forbidden_are_so_in_answers_too() =>
        Problems("""{"properties":{"a":{}},"additionalProperties":false}""", """{"b":1}""", Strictness.ForAnswers).ShouldBe(["b: is unknown there"]);

    [Fact]
    public void All_parts_of_allOf_know_each_others_properties_and_no_more()
    {
        const string schema = """{"allOf":[{"properties":{"a":{}}},{"properties":{"b":{"properties":{"c":{}}}}}]}""";

        Problems(schema, """{"a":1,"b":{"c":1}}""").ShouldBeEmpty();
        Problems(schema, """{"a":1,"d":1}""").Distinct().ShouldBe(["d: is unknown there"]);
        Problems(schema, """{"b":{"a":1}}""").ShouldBe(["b.a: is unknown there"]);
    }

    [Fact]
    public void A_choice_beside_other_parts_knows_their_properties_but_not_the_other_choices()
    {
        const string schema = """{"allOf":[{"anyOf":[{"properties":{"a":{}}},{"properties":{"b":{}}}]},{"properties":{"c":{}}}]}""";

        Problems(schema, """{"a":1,"c":1}""").ShouldBeEmpty();
        Problems(schema, """{"a":1,"b":1}""").ShouldNotBeEmpty();
    }

    [Fact]
    public void A_value_that_fits_two_of_oneOf_is_refused() =>
        Problems("""{"oneOf":[{"type":"integer"},{"type":"number"}]}""", "5").ShouldBe(["the body: 5 can be read in 2 ways, where one is meant"]);

    [Fact]
    public void A_schema_may_lead_back_to_itself()
    {
        var reader = new SchemaReader();
        reader.ReadNamed("Tree", Json("""{"properties":{"inside":{"type":"array","items":{"$ref":"#/components/schemas/Tree"}}}}"""));
        var tree = reader.Read(Json("""{"$ref":"#/components/schemas/Tree"}"""));
        reader.Link();

        Problems(tree, """{"inside":[{"inside":[]},{"beside":1}]}""", Strictness.ForRequests).ShouldBe(["inside[1].beside: is unknown there"]);
    }

    private static IEnumerable<string> Problems(string schema, string value, Strictness? strictness = null) =>
        Problems(new SchemaReader().Read(Json(schema)), value, strictness ?? Strictness.ForRequests);

    private static IEnumerable<string> Problems(Shape shape, string value, Strictness strictness)
    {
        var findings = new Findings();
        shape.Check(JsonNode.Parse(value), Place.Body, strictness, findings);
        return findings.All.Select(finding => finding.ToString());
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
