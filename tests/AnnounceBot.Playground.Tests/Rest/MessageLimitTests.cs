using System.Net;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class MessageLimitTests : ApiTests
{
    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"content":""}""")]
    [InlineData("""{"content":"  \n "}""")]
    [InlineData("""{"embeds":[],"components":[]}""")]
    [InlineData("""{"content":null}""")]
    public async Task A_message_without_anything_in_it_is_refused(string body) =>
        (await Api.PostAsync(General, Json(body))).ShouldRefuse(HttpStatusCode.BadRequest, 50006);

    [Theory]
    [InlineData(2000, null)]
    [InlineData(2001, "BASE_TYPE_MAX_LENGTH")]
    public async Task A_text_has_2000_characters_at_most(int length, string? error) =>
        (await Api.PostAsync(General, Text(new string('x', length)))).ErrorAt("content").ShouldBe(error);

    [Theory]
    [InlineData("title", 256)]
    [InlineData("description", 4096)]
    [InlineData("author.name", 256)]
    [InlineData("footer.text", 2048)]
    public async Task A_part_of_an_embed_has_its_limit(string part, int limit)
    {
        (await Api.PostAsync(General, WithEmbed(part, limit))).Status.ShouldBe(HttpStatusCode.OK);
        var refused = await Api.PostAsync(General, WithEmbed(part, limit + 1));

        refused.ShouldRefuse(HttpStatusCode.BadRequest, 50035);
        refused.ErrorAt($"embeds.0.{part}").ShouldBe("BASE_TYPE_MAX_LENGTH");
    }

    [Fact]
    public async Task Lengths_count_after_trimming() =>
        (await Api.PostAsync(General, Json($$"""{"embeds":[{"title":"{{new string(' ', 300)}}x"}]}"""))).Object["embeds"]![0]!["title"]!.GetValue<string>().ShouldBe("x");

    [Theory]
    [InlineData("""{"content":5}""", "content", "STRING_TYPE_CONVERT")]
    [InlineData("""{"content":"x","embeds":{}}""", "embeds", "LIST_TYPE_CONVERT")]
    [InlineData("""{"content":"x","embeds":[5]}""", "embeds.0", "MODEL_TYPE_CONVERT")]
    [InlineData("""{"embeds":[{}]}""", "embeds.0.description", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"embeds":[{"title":"x","url":"no"}]}""", "embeds.0.url", "URL_TYPE_INVALID_URL")]
    [InlineData("""{"embeds":[{"title":"x","url":"ftp://x.example/"}]}""", "embeds.0.url", "URL_TYPE_INVALID_SCHEME")]
    [InlineData("""{"embeds":[{"title":"x","color":16777216}]}""", "embeds.0.color", "NUMBER_TYPE_MAX")]
    [InlineData("""{"embeds":[{"title":"x","color":-1}]}""", "embeds.0.color", "NUMBER_TYPE_MIN")]
    [InlineData("""{"embeds":[{"title":"x","color":"red"}]}""", "embeds.0.color", "NUMBER_TYPE_COERCE")]
    [InlineData("""{"embeds":[{"title":"x","timestamp":"soon"}]}""", "embeds.0.timestamp", "DATE_TIME_TYPE_PARSE")]
    [InlineData("""{"embeds":[{"title":"x","image":{}}]}""", "embeds.0.image.url", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"embeds":[{"title":"x","author":{"name":" "}}]}""", "embeds.0.author.name", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"embeds":[{"fields":[{"name":"n","value":""}]}]}""", "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"embeds":[{"fields":[{"name":"n","value":"v","inline":"yes"}]}]}""", "embeds.0.fields.0.inline", "BOOLEAN_TYPE_CONVERT")]
    [InlineData("""{"content":"x","nonce":"12345678901234567890123456"}""", "nonce", "BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{"content":"x","flags":"many"}""", "flags", "NUMBER_TYPE_COERCE")]
    [InlineData("""{"content":"x","attachments":[{}]}""", "attachments.0.id", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"content":"x","message_reference":{"message_id":"5"}}""", "message_reference", "REPLIES_UNKNOWN_MESSAGE")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["people"]}}""", "allowed_mentions.parse", "BASE_TYPE_CHOICES")]
    [InlineData("""{"content":"x","allowed_mentions":{"users":["Mo"]}}""", "allowed_mentions.users.0", "NUMBER_TYPE_COERCE")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["users"],"users":["5"]}}""", "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE")]
    [InlineData("""{"poll":{"answers":[{"poll_media":{"text":"yes"}}]}}""", "poll.question", "BASE_TYPE_REQUIRED")]
    public async Task A_field_that_does_not_fit_is_named(string body, string path, string error)
    {
        var answer = await Api.PostAsync(General, Json(body));

        answer.ShouldRefuse(HttpStatusCode.BadRequest, 50035);
        answer.ErrorAt(path).ShouldBe(error, answer.Body!.ToJsonString());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        var answer = await Api.PostAsync(General, Json($$"""{"content":"{{new string('x', 2001)}}","embeds":[{"title":"x"},{"color":"red"}]}"""));

        answer.ErrorAt("content").ShouldBe("BASE_TYPE_MAX_LENGTH");
        answer.ErrorAt("embeds.1.color").ShouldBe("NUMBER_TYPE_COERCE");
    }

    [Fact]
    public async Task Ten_embeds_are_taken_and_eleven_are_not()
    {
        (await Api.PostAsync(General, Embeds(10, 5))).Status.ShouldBe(HttpStatusCode.OK);
        (await Api.PostAsync(General, Embeds(11, 5))).ErrorAt("embeds").ShouldBe("BASE_TYPE_MAX_LENGTH");
    }

    [Fact]
    public async Task Twenty_five_fields_are_taken_and_one_more_is_not()
    {
        (await Api.PostAsync(General, Fields(25))).Status.ShouldBe(HttpStatusCode.OK);
        (await Api.PostAsync(General, Fields(26))).ErrorAt("embeds.0.fields").ShouldBe("BASE_TYPE_MAX_LENGTH");
    }

    [Fact]
    public async Task All_embeds_together_have_6000_characters_at_most()
    {
        (await Api.PostAsync(General, Embeds(2, 3000))).Status.ShouldBe(HttpStatusCode.OK);
        (await Api.PostAsync(General, Embeds(3, 2001))).ErrorAt("embeds").ShouldBe("MAX_EMBED_SIZE_EXCEEDED");
    }

    [Fact]
    public async Task An_embed_is_kept_as_rich_and_without_what_Discord_does_not_know()
    {
        var embed = (await Api.PostAsync(General, Json("""
            {"embeds":[{"type":"link","title":" A lamp ","timestamp":"2026-03-01T10:00:00Z","fields":[{"name":"a","value":"b"}],"mood":"good"}]}
            """))).Object["embeds"]![0]!;

        embed.ToJsonString().ShouldBe(
            """{"type":"rich","title":"A lamp","timestamp":"2026-03-01T10:00:00.000000\u002B00:00","fields":[{"name":"a","value":"b","inline":false}]}""");
    }

    [Fact]
    public async Task Only_the_flags_that_may_be_set_are_set() =>
        (await Api.PostAsync(General, Json("""{"content":"x","flags":4167}"""))).Object["flags"]!.GetValue<int>().ShouldBe(4096 + 4);

    private static JsonObject Embeds(int count, int length) => new()
    {
        ["embeds"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["description"] = new string('x', length) })]),
    };

    private static JsonObject Fields(int count) => new()
    {
        ["embeds"] = new JsonArray(new JsonObject
        {
            ["fields"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["name"] = "n", ["value"] = "v" })]),
        }),
    };

    private static JsonObject WithEmbed(string path, int length)
    {
        JsonNode value = new string('x', length);
        foreach (var part in path.Split('.').Reverse())
            value = new JsonObject { [part] = value };
        return new() { ["embeds"] = new JsonArray(value) };
    }
}
