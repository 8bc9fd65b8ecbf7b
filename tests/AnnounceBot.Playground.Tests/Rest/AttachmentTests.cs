using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class AttachmentTests : ApiTests
{
    [Fact]
    public async Task A_file_is_served_where_the_message_says()
    {
        var message = (await Send("""{"content":"see","attachments":[{"id":"0","description":"The round-up"}]}""", File("0", "week 10.md", "text/markdown", "# Week 10"))).Object;

        var attachment = message["attachments"]!.AsArray().ShouldHaveSingleItem()!;
        attachment["filename"]!.GetValue<string>().ShouldBe("week 10.md");
        attachment["size"]!.GetValue<int>().ShouldBe(9);
        attachment["description"]!.GetValue<string>().ShouldBe("The round-up");
        using var served = await Api.Http.GetAsync(attachment["url"]!.GetValue<string>());
        (await served.Content.ReadAsStringAsync()).ShouldBe("# Week 10");
        served.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        served.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task A_file_alone_is_a_message() =>
        (await Send(null, File("0", "a.txt", "text/plain", "a"))).Object["attachments"]!.AsArray().Count.ShouldBe(1);

    [Fact]
    public async Task A_picture_that_an_embed_shows_is_not_listed_again()
    {
        var message = (await Send(
            """{"embeds":[{"title":"x","image":{"url":"attachment://lamp.png"}}]}""",
            File("0", "lamp.png", "image/png", "png"),
            File("1", "other.png", "image/png", "png"))).Object;

        message["attachments"]!.AsArray().ShouldHaveSingleItem()!["filename"]!.GetValue<string>().ShouldBe("other.png");
        using var served = await Api.Http.GetAsync(message["embeds"]![0]!["image"]!["url"]!.GetValue<string>());
        served.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
    }

    [Fact]
    public async Task An_edit_keeps_the_attachments_it_lists_and_adds_those_that_come_along()
    {
        var message = (await Send("""{"content":"x"}""", File("0", "a.txt", "text/plain", "a"), File("1", "b.txt", "text/plain", "b"))).Object;
        var kept = message["attachments"]![1]!["id"]!.GetValue<string>();
        var path = $"{General}/{message["id"]}";

        var same = (await Api.SendAsync("PATCH", path, Json("""{"content":"y"}"""))).Object;
        var edited = (await Api.SendAsync("PATCH", path, Form($$"""{"attachments":[{"id":"{{kept}}"}]}""", File("0", "c.txt", "text/plain", "c")))).Object;

        Names(same).ShouldBe(["a.txt", "b.txt"]);
        Names(edited).ShouldBe(["b.txt", "c.txt"]);
    }

    [Fact]
    public async Task A_file_goes_with_its_message()
    {
        var message = (await Send(null, File("0", "a.txt", "text/plain", "a"))).Object;
        var url = message["attachments"]![0]!["url"]!.GetValue<string>();
        await Api.SendAsync("DELETE", $"{General}/{message["id"]}");

        using var gone = await Api.Http.GetAsync(url);

        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Files_take_a_permission_of_their_own()
    {
        Take(Permissions.AttachFiles);

        (await Send("""{"content":"x"}""", File("0", "a.txt", "text/plain", "a"))).ShouldRefuse(HttpStatusCode.Forbidden, 50013);
        (await Send("""{"content":"x"}""")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_file_larger_than_20_mebibytes_is_refused() =>
        (await Send(null, ("files[0]", "big.bin", new ByteArrayContent(new byte[20 * 1024 * 1024 + 1])))).ShouldRefuse(HttpStatusCode.RequestEntityTooLarge, 40005);

    [Fact]
    public async Task A_multipart_body_without_good_json_is_refused() =>
        (await Send("{", File("0", "a.txt", "text/plain", "a"))).ShouldRefuse(HttpStatusCode.BadRequest, 50109);

    [Fact]
    public async Task A_multipart_body_that_ends_early_is_refused()
    {
        using var content = new StringContent("--edge\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{}");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=edge");

        (await Api.SendAsync("POST", General, content)).ShouldRefuse(HttpStatusCode.BadRequest, 50109);
    }

    private static IEnumerable<string> Names(JsonObject message) => message["attachments"]!.AsArray().Select(each => each!["filename"]!.GetValue<string>());

    private Task<ApiClient.Answer> Send(string? json, params (string Part, string Name, HttpContent Content)[] files) => Api.SendAsync("POST", General, Form(json, files));

    private static (string Part, string Name, HttpContent Content) File(string n, string name, string type, string text) =>
        ($"files[{n}]", name, new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new(type) } });

    private static MultipartFormDataContent Form(string? json, params (string Part, string Name, HttpContent Content)[] files)
    {
        var form = new MultipartFormDataContent();
        if (json is not null)
            form.Add(new StringContent(json, Encoding.UTF8, "application/json"), "payload_json");
        foreach (var (part, name, content) in files)
            form.Add(content, part, name);
        return form;
    }
}
