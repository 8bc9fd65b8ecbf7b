using System.Text.Json.Nodes;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Tests.Rest;

public sealed class FileTests
{
    [Fact]
    public async Task Files_are_parts_beside_the_json_which_names_them()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var message = new CreateMessage
        {
            Content = "Look",
            Files = [new("a \"b\".txt", "first"u8.ToArray(), "text/plain", "What it shows"), new("ü.bin", "second"u8.ToArray())],
        };

        await discord.Rest.Messages.CreateAsync(new(21), message, default);

        var type = discord.Last["Content-Type"]!;
        type.ShouldStartWith("multipart/form-data; boundary=");
        var boundary = type.Split("boundary=")[1];
        var parts = discord.Last.Body.Split($"--{boundary}\r\n")[1..];
        parts[0].ShouldStartWith("Content-Disposition: form-data; name=\"payload_json\"\r\nContent-Type: application/json\r\n\r\n");
        parts[1].ShouldBe("Content-Disposition: form-data; name=\"files[0]\"; filename=\"a %22b%22.txt\"\r\nContent-Type: text/plain\r\n\r\nfirst\r\n");
        parts[2].ShouldBe($"Content-Disposition: form-data; name=\"files[1]\"; filename=\"ü.bin\"\r\nContent-Type: application/octet-stream\r\n\r\nsecond\r\n--{boundary}--\r\n");
        Json(parts[0])["attachments"]!.ToJsonString().ShouldBe("""[{"id":"0","filename":"a \u0022b\u0022.txt","description":"What it shows"},{"id":"1","filename":"\u00FC.bin"}]""");
    }

    /// <summary>The same parser that web servers use.</summary>
    [Fact]
    public async Task A_form_reader_understands_them()
    {
        var bytes = Enumerable.Range(0, 256).Select(number => (byte)number).ToArray();
        var body = Discord.Rest.Bodies.MessageBodies.Create(new() { Files = [new("a.bin", bytes)] });
        using var stream = new MemoryStream(body.Bytes);
        var reader = new Microsoft.AspNetCore.WebUtilities.MultipartReader(body.ContentType!.Split("boundary=")[1], stream);

        (await reader.ReadNextSectionAsync())!.ContentDisposition.ShouldBe("form-data; name=\"payload_json\"");
        var file = (await reader.ReadNextSectionAsync())!;
        using var content = new MemoryStream();
        await file.Body.CopyToAsync(content);

        content.ToArray().ShouldBe(bytes);
        (await reader.ReadNextSectionAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task An_edit_keeps_the_files_that_it_names_beside_new_ones()
    {
        await using var discord = await FakeDiscord.StartAsync();

        await discord.Rest.Messages.EditAsync(new(21), new(9), new() { KeptAttachments = [new(77)], Files = [new("b.txt", "b"u8.ToArray())] }, default);

        Json(discord.Last.Body.Split("\r\n--")[0])["attachments"]!.ToJsonString().ShouldBe("""[{"id":"77"},{"id":"0","filename":"b.txt"}]""");
    }

    [Fact]
    public async Task A_repeated_request_has_its_files_again()
    {
        var isFirst = true;
        await using var discord = await FakeDiscord.StartAsync((_, response) =>
        {
            var answer = isFirst ? response.TooManyAsync(0) : Task.CompletedTask;
            isFirst = false;
            return answer;
        });

        await discord.Rest.Messages.CreateAsync(new(21), new() { Files = [new("b.txt", "b"u8.ToArray())] }, default);

        discord.Requests.Select(request => request.Body).Distinct().ShouldHaveSingleItem().ShouldContain("files[0]");
    }

    private static JsonNode Json(string part) => JsonNode.Parse(part.Split("\r\n\r\n")[1])!;
}
